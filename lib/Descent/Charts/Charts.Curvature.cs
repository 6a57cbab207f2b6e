using Descent.Landscapes;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Eigenvalues by their number, one series for each spectrum: <c>Charts.Spectrum("Training makes outliers", ("before", before), ("after", after))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="spectra">Names with spectra.</param>
    /// <exception cref="ArgumentException">There is no spectrum.</exception>
    public static Figure Spectrum(string title, params (string Name, Spectrum Spectrum)[] spectra)
    {
        ArgumentNullException.ThrowIfNull(spectra);
        var figure = Markers(title, "number", "eigenvalue λ", [.. spectra.Select(one =>
            (Series)(one.Name, Enumerable.Range(1, one.Spectrum.Values.Count).Select(i => (double)i), one.Spectrum.Values))]);
        var (open, all) = (spectra.Sum(one => one.Spectrum.Converged.Count(it => !it)), spectra.Sum(one => one.Spectrum.Values.Count));
        return figure with
        {
            Caption = $"Residuals at most {NumberText.Significant(spectra.Max(one => one.Spectrum.Residuals.Max()), 2)}{(open > 0 ? $"; {open} of {all} have not converged" : "")}.",
        };
    }

    /// <summary>The sharpness on its way to the edge 2/η, and the loss of every update beside it: <c>Charts.EdgeOfStability("The sharpness stops at 2/η", looks)</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="looks">What <see cref="Landscapes.EdgeOfStability.Follow"/> gave, two looks or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two looks.</exception>
    public static Figure EdgeOfStability(string title, IReadOnlyList<EdgePoint> looks)
    {
        ArgumentNullException.ThrowIfNull(looks);
        if (looks.Count < 2)
        {
            throw new ArgumentException($"Charts.EdgeOfStability expects two looks or more at a descent, got {looks.Count}: EdgeOfStability.Follow(…).Take(100).ToList().", nameof(looks));
        }

        double[] steps = [.. looks.Select(look => (double)look.Step)];
        double[] losses = [.. looks.SelectMany(look => look.Losses)];
        return Beside(title,
            Line(title, "update", "sharpness λ₁", ("λ₁", steps, looks.Select(look => look.Sharpness)), ("2/η", [steps[0], steps[^1]], [looks[0].Edge, looks[0].Edge])),
            Line(title, "update", Axis.Log("loss"), ("loss", losses.Select((_, i) => steps[0] + i), losses)));
    }

    /// <summary>How convex the loss is over a plane, in all directions of parameter space and not only in those of the picture: |λmin|/|λmax| in colours.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="map">The map.</param>
    public static Figure NonConvexity(string title, CurvatureMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return HeatMap(title, "a", "b", "|λmin|/|λmax|", map.ToGrid()) with { Caption = $"0 where no direction curves down. Residuals of the eigenvalues at most {NumberText.Significant(map.Residual.Enumerate().Max(), 2)}." };
    }
}
