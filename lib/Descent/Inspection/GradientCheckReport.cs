using Descent.Plotting;

namespace Descent.Inspection;

/// <summary>The result of a gradient check, with its worst entry named.</summary>
/// <param name="Count">How many entries were compared.</param>
/// <param name="WorstError">The largest error of an entry, |g − d| / max(1, |g|, |d|).</param>
/// <param name="WorstEntry">Which entry that is.</param>
/// <param name="Gradient">The gradient g there, as it was given.</param>
/// <param name="Difference">The central difference d there.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record GradientCheckReport(int Count, double WorstError, string WorstEntry, double Gradient, double Difference)
{
    /// <summary>Whether every entry agrees.</summary>
    /// <param name="tolerance">The largest error allowed.</param>
    public bool Passes(double tolerance = 1e-7) => WorstError <= tolerance;

    /// <summary>One line with the worst entry.</summary>
    public override string ToString() =>
        $"{Count} gradients compared; worst: {WorstEntry}, gradient {Gradient:G9}, difference {Difference:G9}, error {WorstError:0.0E+0}";
}
