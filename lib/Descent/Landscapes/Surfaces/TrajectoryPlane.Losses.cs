using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

public sealed partial class TrajectoryPlane
{
    /// <summary>The loss at each checkpoint beside the one at its place in the plane: how much the picture of the path leaves out.</summary>
    /// <param name="model">The network at the end of the training, whose running statistics are used. It is only read.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples.</param>
    /// <param name="cancellationToken">Stops between two checkpoints.</param>
    /// <exception cref="ArgumentException">The network has not the parameters of the checkpoints.</exception>
    public IReadOnlyList<TrajectoryLoss> Losses(Sequential model, Loss loss, Dataset data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var copy = model.Copy();
        // Only its Evaluate is used, which changes nothing.
        var trainer = new Trainer(copy, loss, new Sgd(1));
        return [.. Path.Select((place, i) => new TrajectoryLoss(At(_checkpoints[i]), At(InPlane(place)), OffPlane[i]))];

        double At(Vector<float> theta)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ParameterVector.Put(theta, copy);
            return trainer.Evaluate(data).Loss;
        }
    }

    private Vector<float> InPlane((double A, double B) place) => _checkpoints[^1] + ((float)place.A * U) + ((float)place.B * V);
}
