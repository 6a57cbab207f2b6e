using Microsoft.ML;

namespace Descent.MLNet.Tests;

public sealed class TrainerTests(Images images) : IClassFixture<Images>
{
    [Fact]
    public void A_trainer_of_ML_NET_learns_on_the_views_and_its_evaluator_knows_ten_classes()
    {
        var ml = new MLContext(seed: 0);
        var (train, test) = ml.Data.LoadCifar10(images.Folder);

        // The L1 that it would choose by itself for so few images keeps every weight at 0.
        var model = ml.Transforms.NormalizeMeanVariance("Features", fixZero: false)
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(l1Regularization: 0, maximumNumberOfIterations: 20)).Fit(train);
        var fitted = ml.MulticlassClassification.Evaluate(model.Transform(train));
        var tested = ml.MulticlassClassification.Evaluate(model.Transform(test));

        Assert.True(fitted.MacroAccuracy > 0.9, $"{fitted.MacroAccuracy}");
        Assert.Equal(10, tested.ConfusionMatrix.NumberOfClasses);
        // Row by row, the images of a class: three of each.
        Assert.All(tested.ConfusionMatrix.Counts, row => Assert.Equal(3, row.Sum()));
    }
}
