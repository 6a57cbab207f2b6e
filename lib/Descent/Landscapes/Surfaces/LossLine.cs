using Descent.Plotting;

namespace Descent.Landscapes;

/// <summary>The loss along a straight line θ + t·d in parameter space.</summary>
/// <param name="T">Where: 0 is the start.</param>
/// <param name="Loss">The mean loss there.</param>
/// <param name="StandardError">Its standard error, as an estimate of the mean over samples not looked at.</param>
/// <param name="Accuracy">The share of samples classified correctly.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record LossLine(IReadOnlyList<double> T, IReadOnlyList<double> Loss, IReadOnlyList<double> StandardError, IReadOnlyList<double> Accuracy)
{
    /// <summary>How far the line rises above the straight connection of its ends, at most: 0 where it hangs below everywhere.</summary>
    /// <remarks>Source: Frankle, Dziugaite, Roy and Carbin, Linear mode connectivity, ICML 2020.</remarks>
    public double Barrier => Enumerable.Range(0, T.Count).Max(i => Loss[i] - Chord(T[i]));

    /// <summary>How many steps along the line go up, by more than rounding: 10⁻⁴ of the loss at the start.</summary>
    /// <remarks>Source: Goodfellow, Vinyals and Saxe, Qualitatively characterizing neural network optimization problems, ICLR 2015.</remarks>
    public int Increases => Loss.Zip(Loss.Skip(1), (before, after) => after - before > 1e-4 * Math.Abs(Loss[0])).Count(up => up);

    /// <summary>The highest climb from a point to a later one; 0 where the line only falls.</summary>
    public double Bump
    {
        get
        {
            var (lowest, bump) = (double.PositiveInfinity, 0.0);
            foreach (var loss in Loss)
            {
                lowest = Math.Min(lowest, loss);
                bump = Math.Max(bump, loss - lowest);
            }

            return bump;
        }
    }

    /// <summary>Ends, barrier and increases.</summary>
    public override string ToString() => $"Loss along a line of {T.Count} points: {Loss[0]:G4} to {Loss[^1]:G4}, barrier {Barrier:G3}, {Increases} steps up, highest climb {Bump:G3}";

    private double Chord(double t) => Loss[0] + ((Loss[^1] - Loss[0]) * (t - T[0]) / (T[^1] - T[0]));
}
