using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Training;

namespace Descent.Lessons;

/// <summary>Everything that decides a small training, so that one changed line is another training: <c>recipe with { LearningRate = 0.05f }</c>.</summary>
public sealed record Recipe
{
    /// <summary>What is learned from.</summary>
    public required Dataset Training { get; init; }

    /// <summary>What is only measured.</summary>
    public required Dataset Validation { get; init; }

    /// <summary>Whether each input is given mean 0 and deviation 1, by the statistics of the training set.</summary>
    public bool Standardize { get; init; }

    /// <summary>Units of each hidden layer.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [16, 16];

    /// <summary>A new activation for each hidden layer.</summary>
    public Func<Layer> Activation { get; init; } = () => new ReLU();

    /// <summary>Distribution of the first weights.</summary>
    public Initializer Weights { get; init; } = Initializer.HeNormal;

    /// <summary>The first bias of every hidden unit.</summary>
    public float HiddenBias { get; init; }

    /// <summary>What stands between the last dense layer and the loss, softmax with cross-entropy.</summary>
    public Func<Layer> Last { get; init; } = () => new Identity();

    /// <summary>η.</summary>
    public float LearningRate { get; init; } = 0.05f;

    /// <summary>Samples per update.</summary>
    public int BatchSize { get; init; } = 30;

    /// <summary>Whether each epoch draws a new order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Epochs.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>Seed of the first weights and of the orders.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The network before its first update.</summary>
    /// <param name="random">Source of the first weights.</param>
    public Sequential CreateNetwork(Random random)
    {
        List<Layer> layers = [];
        var inputs = Training.Features;
        foreach (var units in Hidden)
        {
            var dense = new Dense(inputs, units, Weights, random);
            dense.Biases.Value.Entries.Fill(HiddenBias);
            layers.AddRange([dense, Activation()]);
            inputs = units;
        }

        return [.. layers, new Dense(inputs, Training.Targets.RowCount, Weights, random), Last()];
    }

    /// <summary>Trains a new network by this recipe, and looks at it on the way.</summary>
    public Examination Run()
    {
        var (random, loss, (training, validation)) = (new Random(Seed), new SoftmaxCrossEntropy(), Prepared());
        var model = CreateNetwork(random);
        var trainer = new Trainer(model, loss, new Sgd(LearningRate, momentum: 0.9f));
        var examination = Examination.Begin(model, loss, training);
        var reader = new BatchReader(training, BatchSize);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            if (Shuffle)
            {
                reader.Shuffle(random);
            }

            for (var i = 0; i < reader.Count; i++)
            {
                examination.Watch(model, () => trainer.Step(reader.Read(i)));
            }

            examination.Add(trainer.Evaluate(training), trainer.Evaluate(validation));
        }

        return examination.End(model, training);
    }

    private (Dataset Training, Dataset Validation) Prepared()
    {
        if (!Standardize)
        {
            return (Training, Validation);
        }

        var statistics = ChannelStatistics.Of(Training, Training.Features);
        return (Training.Standardized(statistics), Validation.Standardized(statistics));
    }
}
