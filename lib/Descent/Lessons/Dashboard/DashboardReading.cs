using Descent.Data;
using Descent.Inspection;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Plotting;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>What the instruments say of a network at one moment of its training.</summary>
/// <param name="Report">The epoch that has just ended; 0 before training.</param>
/// <param name="TrainingAccuracy">Share of the probe that is classified correctly, from 0 to 1.</param>
/// <param name="Flow">The gradient, layer by layer.</param>
/// <param name="Units">The outputs of each activation, dead units included.</param>
/// <param name="Updates">How far one update moved each parameter.</param>
/// <param name="Theta">θ, all parameters as one vector.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record DashboardReading(
    EpochReport Report, double TrainingAccuracy, GradientFlow Flow, ActivationStatistics Units, UpdateRatios Updates, Vector<float> Theta)
{
    /// <summary>Takes one update and looks at it, then at the network: <c>DashboardReading.Take(report, model, loss, probe, () => trainer.Step(batch))</c>.</summary>
    /// <param name="report">The epoch that has just ended.</param>
    /// <param name="model">The network. What the update makes of it is all that happens to it.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="probe">Some hundreds of training samples, the same ones each time.</param>
    /// <param name="step">The update.</param>
    /// <exception cref="ArgumentException">The network has no activation.</exception>
    public static DashboardReading Take(EpochReport report, Sequential model, Loss loss, Dataset probe, Action step)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(probe);
        var updates = UpdateRatios.Measure(model, step);
        return new(
            report,
            loss.Accuracy(model.Predict(probe.Inputs), probe.Targets),
            GradientFlow.Measure(model, loss, probe),
            ActivationStatistics.Measure(model, probe),
            updates,
            ParameterVector.Of(model));
    }

    /// <summary>The report.</summary>
    public override string ToString() => $"{Report}";
}
