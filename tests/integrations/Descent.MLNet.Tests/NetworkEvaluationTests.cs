using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Training;
using Microsoft.ML;

namespace Descent.MLNet.Tests;

public sealed class NetworkEvaluationTests
{
    private static readonly Dataset Clouds = Synthetic.Blobs(702, classes: 3, noise: 0.9f, new Random(7));
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void ML_NET_measures_the_accuracy_and_the_loss_that_the_trainer_measures()
    {
        Sequential model = [new Dense(2, 3, new Random(1))];
        var trainer = new Trainer(model, new SoftmaxCrossEntropy(), new Sgd(0.1f));
        trainer.Step(Clouds);
        var ours = trainer.Evaluate(Clouds);

        foreach (var metrics in new[] { _ml.MulticlassClassification.Evaluate(model, Clouds), _ml.MulticlassClassification.Evaluate([.. model, new Softmax()], Clouds) })
        {
            Assert.Equal(ours.Accuracy, metrics.MicroAccuracy, 1e-9);
            Assert.Equal(ours.Loss, metrics.LogLoss, 1e-5);
        }

        Assert.InRange(ours.Accuracy, 0.1, 0.99);
    }

    [Fact]
    public void The_confusion_matrix_has_a_row_for_each_true_class()
    {
        // A network that says class 1 unless the first feature is positive; then class 2.
        var dense = new Dense(2, 3, Initializer.Zero, new Random(1));
        (dense.Weights.Value[2, 0], dense.Biases.Value[0, 0]) = (1, -1);
        var metrics = _ml.MulticlassClassification.Evaluate([dense, new ReLU(), new Softmax()], Clouds);

        var expected = new double[3, 3];
        for (var j = 0; j < Clouds.Count; j++)
        {
            expected[Clouds.Targets.Column(j).MaximumIndex(), Clouds.Inputs[0, j] > 0 ? 2 : 0]++;
        }

        var confusion = metrics.ConfusionMatrix.ToMatrix();
        Assert.Equal(expected, confusion.ToArray());
        var rows = metrics.ToTable(["a", "b", "c"]).Rows;
        Assert.Equal(["c", "234", $"{100 * confusion[2, 2] / 234:F1} %", $"{100 * confusion[2, 2] / confusion.Column(2).Sum():F1} %"], rows[2]);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Sequential two = [new Dense(2, 2, new Random(1))];

        Assert.Equal("Expected a network with an output for each of 3 classes, got one with 2. (Parameter 'model')",
            Assert.Throws<ArgumentException>(() => _ml.MulticlassClassification.Evaluate(two, Clouds)).Message);
        Assert.StartsWith("Expected one-hot targets", Assert.Throws<ArgumentException>(() => _ml.MulticlassClassification.Evaluate(two, Gates.And)).Message);
        var metrics = _ml.MulticlassClassification.Evaluate([new Dense(2, 3, new Random(1))], Clouds);
        Assert.Equal("Expected 3 names, one for each class, got 1. (Parameter 'classNames')", Assert.Throws<ArgumentException>(() => metrics.ToTable(["a"])).Message);
    }
}
