using Descent.Layers;
using Descent.Numerics;
using Descent.Plotting;
using Descent.Reference;

namespace Descent.Inspection;

/// <summary>How far an update moves each parameter compared with its size, ‖Δθ‖/‖θ‖. Near 10⁻³ is the usual advice for weights; a layer far below learns next to nothing, one far above forgets.</summary>
/// <param name="Parameters">A row for each parameter, in the network's order.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record UpdateRatios(IReadOnlyList<UpdateRatio> Parameters) : IHtml
{
    /// <summary>Runs an update and compares: <c>UpdateRatios.Measure(model, () => trainer.Step(batch))</c>.</summary>
    /// <param name="model">The network. What the update makes of it is all that happens to it.</param>
    /// <param name="update">The update.</param>
    public static UpdateRatios Measure(Sequential model, Action update)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(update);
        var before = model.Parameters.Select(parameter => parameter.Value.Clone()).ToList();
        update();
        return new([.. ReferenceNetwork.ParameterNames(ReferenceNetwork.Flatten(model)).Select((name, i) =>
            new UpdateRatio(name, Norm(before[i].Entries, default), Norm(model.Parameters[i].Value.Entries, before[i].Entries)))]);
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The same table as text.</summary>
    public override string ToString() => ToTable().ToString();

    // The length of a − b, in double precision.
    private static double Norm(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = a[i] - (b.IsEmpty ? 0.0 : b[i]);
            sum += difference * difference;
        }

        return Math.Sqrt(sum);
    }

    private Table ToTable() => new(
        ["parameter", "‖θ‖", "‖Δθ‖", "‖Δθ‖/‖θ‖"],
        [.. Parameters.Select(row => (string[])[row.Parameter, NumberText.Significant(row.Norm), NumberText.Significant(row.Change), NumberText.Significant(row.Ratio, 3)])]);
}
