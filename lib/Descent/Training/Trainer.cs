using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Training;

/// <summary>Trains a network. <see cref="Step"/> → <see cref="Epochs"/>: each is a short loop over the one before.</summary>
/// <param name="model">The network.</param>
/// <param name="loss">The loss.</param>
/// <param name="optimizer">The update rule.</param>
public sealed class Trainer(Sequential model, Loss loss, Optimizer optimizer)
{
    private readonly Sequential _model = model ?? throw new ArgumentNullException(nameof(model));
    private readonly Loss _loss = loss ?? throw new ArgumentNullException(nameof(loss));
    private readonly Optimizer _optimizer = optimizer ?? throw new ArgumentNullException(nameof(optimizer));
    // Enough samples for the products to run at full speed, few enough to need no second copy of a large set.
    private const int EvaluatedAtOnce = 500;

    private readonly MatrixBuffer _gradients = new();
    private int _updates;

    /// <summary>The learning rate of each update, t = 0, 1, 2, …; <see langword="null"/> leaves the optimizer's own. Where it is 0, nothing is learned.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The longest gradient that an update uses, see <see cref="GradientNorm.Clip"/>; <see langword="null"/> uses it as it is.</summary>
    public double? LongestGradient
    {
        get;
        init => field = value is { } longest ? Guard.Positive(longest, "longest gradient") : null;
    }

    /// <summary>A penalty whose gradient is added to that of the loss wherever it is taken, before any clipping. The losses that are returned and reported leave it out, so that they can be compared.</summary>
    public Penalty? Penalty { get; init; }

    /// <summary>One update from one batch: forward, loss, backward, update.</summary>
    /// <param name="batch">The batch.</param>
    /// <returns>The mean loss of the batch before the update.</returns>
    public double Step(Dataset batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var value = Differentiate(batch, Pass.Train);
        Update(batch);
        return value;
    }

    /// <summary>Trains lazily: asking for the next report trains the next epoch. Stop with <c>Take</c>, <c>TakeWhile</c> or <c>break</c>.</summary>
    /// <param name="training">Training set.</param>
    /// <param name="validation">Validation set, only measured.</param>
    /// <param name="batchSize">Samples per update, 1 or more.</param>
    /// <param name="random">Source of the order of the samples.</param>
    /// <param name="cancellationToken">Stops between two updates.</param>
    /// <returns>One report an epoch, without end. The sequence can be enumerated once: a second time would train on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    /// <exception cref="InvalidOperationException">The sequence is enumerated a second time.</exception>
    public IEnumerable<EpochReport> Epochs(
        Dataset training, Dataset validation, int batchSize, Random random, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(random);
        Guard.AtLeast(batchSize, 1, nameof(batchSize));
        var started = false;
        return Iterate();

        IEnumerable<EpochReport> Iterate()
        {
            if (started)
            {
                throw new InvalidOperationException(
                    "These epochs have been enumerated already, and enumerating them again would train on. Keep the reports with ToList(), or call Epochs again.");
            }

            started = true;
            var reader = new BatchReader(training, batchSize);
            for (var epoch = 1; ; epoch++)
            {
                reader.Shuffle(random);
                var total = 0.0;
                for (var i = 0; i < reader.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var batch = reader.Read(i);
                    total += Step(batch) * batch.Count;
                }

                var (value, accuracy) = Evaluate(validation);
                yield return new(epoch, total / training.Count, value, accuracy);
            }
        }
    }

    /// <summary>Loss and accuracy on a data set. The network stays as it is.</summary>
    /// <param name="data">The data set.</param>
    public (double Loss, double Accuracy) Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (reader, loss, correct) = (new BatchReader(data, Math.Min(data.Count, EvaluatedAtOnce)), 0.0, 0.0);
        for (var i = 0; i < reader.Count; i++)
        {
            var batch = reader.Read(i);
            var output = _model.Predict(batch.Inputs);
            loss += _loss.Evaluate(output, batch.Targets).Value * batch.Count;
            correct += Math.Round(_loss.Accuracy(output, batch.Targets) * batch.Count);
        }

        return (loss / data.Count, correct / data.Count);
    }

    private double Differentiate(Dataset batch, Pass pass)
    {
        var output = _model.Forward(batch.Inputs, pass);
        var gradient = _gradients.Like(output);
        var value = _loss.Evaluate(output, batch.Targets, gradient);
        _model.BackwardToParameters(gradient);
        Penalty?.AddGradient(_model.Parameters);
        return value;
    }

    private void Update(Dataset batch)
    {
        var rate = Schedule?.At(_updates++);
        if (rate is 0)
        {
            return;
        }

        if (_optimizer.Climb(_model.Parameters))
        {
            Differentiate(batch, Pass.Again);
            _optimizer.Return(_model.Parameters);
        }

        if (LongestGradient is { } longest)
        {
            GradientNorm.Clip(_model.Parameters, longest);
        }

        _optimizer.LearningRate = (float?)rate ?? _optimizer.LearningRate;
        _optimizer.Step(_model.Parameters);
    }
}
