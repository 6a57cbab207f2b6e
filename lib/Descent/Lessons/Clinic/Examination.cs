using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;

namespace Descent.Lessons;

/// <summary>What a training showed: the vital signs from which its fault is named.</summary>
public sealed class Examination
{
    private readonly List<double> _stepLosses = [], _firstUpdates = [], _lastUpdates = [];
    private readonly List<(double Loss, double Accuracy)> _training = [], _validation = [];

    private Examination(GradientFlow start, IReadOnlyList<double> inputSpreads) => (Start, InputSpreads) = (start, inputSpreads);

    /// <summary>The gradient before the first update, layer by layer.</summary>
    public GradientFlow Start { get; }

    /// <summary>The standard deviation of each input.</summary>
    public IReadOnlyList<double> InputSpreads { get; }

    /// <summary>The loss of each batch before its update.</summary>
    public IReadOnlyList<double> StepLosses => _stepLosses;

    /// <summary>Loss and accuracy on the training set after each epoch, measured as on the validation set.</summary>
    public IReadOnlyList<(double Loss, double Accuracy)> Training => _training;

    /// <summary>Loss and accuracy on the validation set after each epoch.</summary>
    public IReadOnlyList<(double Loss, double Accuracy)> Validation => _validation;

    /// <summary>‖ΔW‖/‖W‖ of the first layer in each update; NaN where W is 0 and stays so.</summary>
    public IReadOnlyList<double> FirstUpdates => _firstUpdates;

    /// <summary>The same of the last layer.</summary>
    public IReadOnlyList<double> LastUpdates => _lastUpdates;

    /// <summary>What all hidden units of the last hidden layer answer to all training samples, after training.</summary>
    public IReadOnlyList<double> HiddenOutputs { get; private set; } = [];

    /// <summary>The outputs of each activation, after training.</summary>
    public ActivationStatistics Activations { get; private set; } = new([], 0);

    /// <summary>Looks at a network before its training.</summary>
    internal static Examination Begin(Sequential model, Loss loss, Dataset training) => new(
        GradientFlow.Measure(model, loss, training), ChannelStatistics.Of(training, training.Features).StandardDeviations);

    /// <summary>Looks at one update.</summary>
    internal void Watch(Sequential model, Func<double> step)
    {
        var updates = UpdateRatios.Measure(model, () => _stepLosses.Add(step())).Parameters.Where(row => row.Parameter.StartsWith('W')).ToList();
        _firstUpdates.Add(updates[0].Ratio);
        _lastUpdates.Add(updates[^1].Ratio);
    }

    /// <summary>Looks at both sets after an epoch.</summary>
    internal void Add((double Loss, double Accuracy) training, (double Loss, double Accuracy) validation)
    {
        _training.Add(training);
        _validation.Add(validation);
    }

    /// <summary>Looks at the hidden units after the training.</summary>
    internal Examination End(Sequential model, Dataset training)
    {
        // Behind the last hidden layer stand a dense layer and what follows it.
        Sequential hidden = [.. model.Take(model.Count - 2)];
        HiddenOutputs = [.. hidden.Predict(training.Inputs).Enumerate().Select(a => (double)a)];
        Activations = ActivationStatistics.Measure(model, training);
        return this;
    }
}
