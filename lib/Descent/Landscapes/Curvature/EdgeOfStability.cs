using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Training;

namespace Descent.Landscapes;

/// <summary>
/// Gradient descent on all samples at once, watched. The sharpness rises until 2/η, where a quadratic function would throw the descent out, and stays about there, while the loss goes up and down and falls in the long run.
/// </summary>
/// <remarks>Source: Cohen, Kaur, Li, Kolter and Talwalkar, Gradient descent on neural networks typically occurs at the edge of stability, ICLR 2021.</remarks>
public static class EdgeOfStability
{
    /// <summary>Trains and looks, lazily: asking for the next look makes the updates up to it. Stop with <c>Take</c>, <c>TakeWhile</c> or <c>break</c>.</summary>
    /// <param name="model">The network; it is trained.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples, in one batch.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="every">Updates between two looks, 1 or more.</param>
    /// <param name="seed">Where Lanczos' first vector comes from.</param>
    /// <param name="cancellationToken">Stops between two updates.</param>
    /// <returns>The first look before any update, then one after each stretch, without end. The sequence can be enumerated once.</returns>
    /// <exception cref="InvalidOperationException">The sequence is enumerated a second time: that would train on.</exception>
    public static IEnumerable<EdgePoint> Follow(
        Sequential model, Loss loss, Dataset data, float learningRate, int every = 25, int seed = 0, CancellationToken cancellationToken = default)
    {
        Guard.AtLeast(every, 1, nameof(every));
        var trainer = new Trainer(model, loss, new Sgd(learningRate));
        var tracker = new SharpnessTracker(loss, data, seed);
        var started = false;
        return Iterate();

        IEnumerable<EdgePoint> Iterate()
        {
            if (started)
            {
                throw new InvalidOperationException("This descent has been followed already, and following it again would train on. Keep the looks with ToList(), or call Follow again.");
            }

            started = true;
            IReadOnlyList<double> losses = [];
            for (var step = 0; ; step += every)
            {
                var sharpness = tracker.Measure(model);
                yield return new(step, trainer.Evaluate(data).Loss, sharpness.Values[0], sharpness.Residuals[0], learningRate, losses);
                losses = Updates();
            }
        }

        IReadOnlyList<double> Updates()
        {
            var losses = new double[every];
            for (var i = 0; i < every; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                losses[i] = trainer.Step(data);
            }

            return losses;
        }
    }
}
