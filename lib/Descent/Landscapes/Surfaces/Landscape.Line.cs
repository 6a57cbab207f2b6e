using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

public static partial class Landscape
{
    /// <summary>The loss along a direction: <c>Landscape.Line(model, loss, Directions.Random(seed: 1).FilterNormalized().For(model).U, on: train)</c>.</summary>
    /// <param name="model">The network, where t = 0.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="direction">The direction, an entry for each parameter in the network's order.</param>
    /// <param name="on">The samples.</param>
    /// <param name="t">Where to measure, ascending; 51 points from −1 to 1 where left out.</param>
    /// <param name="cancellationToken">Stops between two points.</param>
    /// <exception cref="ArgumentException">The direction has another length, or the places do not ascend.</exception>
    public static LossLine Line(Sequential model, Loss loss, Vector<float> direction, Dataset on, IReadOnlyList<double>? t = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(direction);
        t ??= PlaneGrid.Between(-1, 1, 51);
        var surface = Plane(model, loss, Directions.Of(direction, Vector<float>.Build.Dense(direction.Count)), on, new(t, [0]), cancellationToken: cancellationToken);
        return new(t, [.. surface.Loss.Column(0)], [.. surface.StandardError.Column(0)], [.. surface.Accuracy.Column(0)]);
    }

    /// <summary>The loss on the straight way from one network to another: from before to after a training, or between the ends of two.</summary>
    /// <param name="from">The network at t = 0.</param>
    /// <param name="to">The network at t = 1, of the same shape.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="on">The samples.</param>
    /// <param name="points">How many points, both ends included.</param>
    /// <param name="cancellationToken">Stops between two points.</param>
    /// <exception cref="ArgumentException">The networks have other layers than one another.</exception>
    public static LossLine Between(Sequential from, Sequential to, Loss loss, Dataset on, int points = 51, CancellationToken cancellationToken = default) =>
        Line(from, loss, ParameterVector.Way(from, to), on, PlaneGrid.Between(0, 1, points), cancellationToken);
}
