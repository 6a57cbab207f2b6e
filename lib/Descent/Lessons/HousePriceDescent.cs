using System.Globalization;
using Descent.Plotting;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>A descent of the house-price network, step by step: everything before the first step, after it, and so on. A cell shows it as a table of predictions and losses.</summary>
/// <param name="LearningRate">η of every step.</param>
/// <param name="Networks">The network before the first step, after it, and so on.</param>
/// <param name="Passes">For each of these its forward and backward pass.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record HousePriceDescent(double LearningRate, IReadOnlyList<ReferenceNetwork> Networks, IReadOnlyList<ReferencePass> Passes) : IHtml
{
    /// <summary>What the network says: the first output for the first sample.</summary>
    public IReadOnlyList<double> Predictions => [.. Passes.Select(pass => pass.Outputs[^1][0, 0])];

    /// <summary>The losses.</summary>
    public IReadOnlyList<double> Losses => [.. Passes.Select(pass => pass.Loss)];

    /// <summary>The first step from which on every gradient is exactly 0, so that nothing can ever change; <see langword="null"/> where there is none.</summary>
    public int? DeadFrom => Passes.Index().Where(moment => moment.Item.Gradient.All(g => g == 0)).Select(moment => (int?)moment.Index).FirstOrDefault();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    /// <summary>Which units send something: a row for each unit from the first layer to the output, a column for each step, 1 where one is on for the first sample and 0 where it is off.</summary>
    internal Matrix<double> Lamps() => Matrix<double>.Build.DenseOfColumns(
        Passes.Select(pass => pass.Outputs.Skip(2).Where((_, i) => i % 2 == 0).SelectMany(a => a.Column(0)).Select(a => a > 0 ? 1.0 : 0.0)));

    private Table ToTable() => new(
        ["step", "prediction", "loss"],
        [.. Enumerable.Range(0, Passes.Count).Select(step => (string[])[$"{step}", FourDigits(Predictions[step]), FourDigits(Losses[step])])]);

    private static string FourDigits(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
