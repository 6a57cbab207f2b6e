using Descent.Data;
using Descent.Layers;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

public sealed class LinearModelConversionTests
{
    [Fact]
    public void A_fitted_classifier_and_its_layer_give_the_same_probabilities()
    {
        var (ml, clouds) = (new MLContext(seed: 0), Synthetic.Blobs(90, classes: 3, noise: 0.6f, new Random(7)));
        var fitted = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(ml.Data.LoadDataset(clouds));

        Sequential model = [fitted.Model.ToDense(), new Softmax()];
        var ours = model.Predict(clouds.Inputs);
        var theirs = fitted.Transform(ml.Data.LoadDataset(clouds)).GetColumn<float[]>("Score").ToList();

        Assert.Equal(clouds.Count, theirs.Count);
        Assert.All(Enumerable.Range(0, clouds.Count), j => Assert.All(Enumerable.Range(0, 3), k => Assert.Equal(theirs[j][k], ours[k, j], 1e-5f)));
        Assert.True(theirs.Any(scores => scores.Max() > 0.8f), "The classifier learned nothing, so any layer would agree.");
    }
}
