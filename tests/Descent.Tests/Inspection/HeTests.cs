using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Inspection;

/// <summary>He, Zhang, Ren and Sun, Delving deep into rectifiers, ICCV 2015: thirty layers of ReLU, biases 0.</summary>
public class HeTests
{
    private const int Hidden = 30;

    [Theory]
    [InlineData(Images.Drawn)]
    [InlineData(Images.Photographs)]
    public void From_He_a_signal_and_its_gradient_keep_their_size(string set)
    {
        var rows = Rows(Images.Unseen(set, 300), Initializer.HeNormal);

        Assert.InRange(Mean(rows, 0, Output), 0.8, 0.9);
        Assert.InRange(Mean(rows, 0, Output) / Mean(rows, 28, Output), 1.0, 1.35);
        Assert.InRange(Mean(rows, 0, Delta) / Mean(rows, 28, Delta), 0.8, 1.25);
    }

    [Theory]
    [InlineData(Images.Drawn)]
    [InlineData(Images.Photographs)]
    public void Smaller_weights_shrink_a_signal_by_the_same_factor_in_each_layer(string set)
    {
        var images = Images.Unseen(set, 300);
        var he = Rows(images, Initializer.HeNormal);

        // The same draws, scaled; ReLU lets a factor through.
        foreach (var start in new[] { Initializer.LeCunNormal, Initializer.Normal(0.01f) })
        {
            var (rows, factor) = (Rows(images, start), 1.0);
            for (var l = 0; l < Hidden; l++)
            {
                var inputs = l == 0 ? images.Features : 256;
                factor *= start.StandardDeviation(inputs, 256) / Initializer.HeNormal.StandardDeviation(inputs, 256);
                Assert.InRange(Mean(rows, l, Output) / (factor * Mean(he, l, Output)), 0.999, 1.001);
            }
        }

        // On the way back, too: 28 times, up to what the output makes of it.
        var halved = Rows(images, Initializer.LeCunNormal);
        Assert.InRange(Mean(halved, 0, Delta) / Mean(halved, 28, Delta) / (Mean(he, 0, Delta) / Mean(he, 28, Delta)) * Math.Pow(2, 14), 0.8, 1.25);
    }

    [Fact]
    public void On_CIFAR_10_the_first_and_the_29th_layer_have_the_known_numbers()
    {
        var images = Images.Unseen(Images.Photographs, 300);

        // Mean of five seeds; ∂C/∂z belongs to the cost of one image, ours to the mean over 300. The deep layers vary from seed to seed.
        Known(Initializer.HeNormal, (0.845, 0.744), (0.0661, 0.0632));
        Known(Initializer.LeCunNormal, (0.597, 3.2e-5), (1.6e-6, 2.8e-2));
        Known(Initializer.StandardUniform, (0.345, 4.6e-12), (1.3e-13, 9.9e-3));
        Known(Initializer.Normal(0.01f), (0.331, 9e-28), (2e-30, 7e-4));

        void Known(Initializer start, (double First, double Deep) output, (double First, double Deep) delta)
        {
            var rows = Rows(images, start);
            Assert.InRange(Mean(rows, 0, Output) / output.First, 0.97, 1.03);
            Assert.InRange(Mean(rows, 28, Output) / output.Deep, 0.7, 1.4);
            Assert.InRange(300 * Mean(rows, 0, Delta) / delta.First, 0.7, 1.4);
            Assert.InRange(300 * Mean(rows, 28, Delta) / delta.Deep, 0.7, 1.4);
        }
    }

    [Theory]
    [InlineData(Images.Drawn)]
    [InlineData(Images.Photographs)]
    public void Units_deep_inside_are_dead_from_the_start_whatever_the_scale(string set)
    {
        var images = Images.Unseen(set, 300);
        var (he, halved) = (Dead(Initializer.HeNormal), Dead(Initializer.LeCunNormal));

        Assert.Equal(he, halved);
        Assert.Equal(0, he[0]);
        Assert.InRange(he[4], 0.005, 0.06);
        Assert.InRange(he[28], 0.25, 0.45);

        double[] Dead(Initializer start) => [.. ActivationStatistics.Measure(Deep(images, 256, start, seed: 1), images).Layers.Select(row => row.DeadShare)];
    }

    [Theory]
    [InlineData(Images.Drawn, 2000, 12, 0.01f)]
    [InlineData(Images.Photographs, 5000, 20, 0.003f)]
    public void Thirty_layers_learn_from_He_and_stall_from_Xavier(string set, int samples, int epochs, float learningRate)
    {
        var thumbnails = Thumbnails.Of(Images.Load(set, samples, 1).Train);
        var images = thumbnails.Standardized(ChannelStatistics.Of(thumbnails));

        Assert.InRange(LossAfter(Initializer.HeNormal), 0, set == Images.Photographs ? 1.8 : 2.0);
        Assert.InRange(LossAfter(Initializer.LeCunNormal), 2.29, 2.31);
        Assert.InRange(LossAfter(Initializer.XavierNormal), 2.29, 2.31);

        double LossAfter(Initializer start)
        {
            var trainer = new Trainer(Deep(images, 64, start, seed: 1), new SoftmaxCrossEntropy(), new Sgd(learningRate, momentum: 0.9f));
            return trainer.Epochs(images, images, batchSize: 64, new Random(7)).Take(epochs).Last().ValidationLoss;
        }
    }

    private static Sequential Deep(Dataset images, int width, Initializer start, int seed) =>
        DeepNetwork.Create(images.Features, width, Hidden, 10, () => new ReLU(), start, new Random(seed));

    // For each of five seeds the rows of the layers.
    private static List<IReadOnlyList<LayerFlow>> Rows(Dataset images, Initializer start) =>
        [.. Enumerable.Range(1, 5).Select(seed => GradientFlow.Measure(Deep(images, 256, start, seed), new SoftmaxCrossEntropy(), images).Layers)];

    private static double Mean(List<IReadOnlyList<LayerFlow>> rows, int layer, Func<LayerFlow, double> of) => rows.Average(row => of(row[layer]));

    private static double Output(LayerFlow row) => row.Output.StandardDeviation;

    private static double Delta(LayerFlow row) => row.Delta.RootMeanSquare;
}
