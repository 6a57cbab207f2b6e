using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>The loss over a plane in parameter space, θ + a·u + b·v, with what is known about its error. A picture of a slice: what rises outside of it stays unseen.</summary>
/// <param name="Grid">The points.</param>
/// <param name="Loss">The mean loss, a row for each a and a column for each b.</param>
/// <param name="StandardError">Its standard error, as an estimate of the mean over samples not looked at: the deviation of the samples' losses over √n.</param>
/// <param name="Accuracy">The share of samples classified correctly.</param>
/// <param name="Samples">How many samples the estimate rests on.</param>
/// <param name="Of">How many there are to look at.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial record LossSurface(PlaneGrid Grid, Matrix<double> Loss, Matrix<double> StandardError, Matrix<double> Accuracy, int Samples, int Of)
{
    /// <summary>The loss at (0, 0), the network itself; NaN where that is no point of the grid.</summary>
    public double Center => (Position(Grid.A), Position(Grid.B)) is ( >= 0 and var i, >= 0 and var j) ? Loss[i, j] : double.NaN;

    /// <summary>Whether all samples have been looked at.</summary>
    public bool IsComplete => Samples == Of;

    /// <summary>The losses as charts take them: a to the right, b upwards.</summary>
    public Grid ToGrid() => new(Grid.A, Grid.B, Loss.Transpose());

    /// <summary>Size, center and samples.</summary>
    public override string ToString() =>
        $"Loss over {Grid.A.Count} × {Grid.B.Count} points from {Samples} of {Of} samples: {Loss.Enumerate().Min():G4} to {Loss.Enumerate().Max():G4}, {Center:G6} at the network itself, standard error at most {StandardError.Enumerate().Max():G2}";

    private static int Position(IReadOnlyList<double> side) => side.ToList().IndexOf(0);
}
