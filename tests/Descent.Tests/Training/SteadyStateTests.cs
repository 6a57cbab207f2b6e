using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Training;

public class SteadyStateTests
{
    [Fact]
    public void Once_it_runs_a_training_allocates_nothing()
    {
        var (model, data) = Arrange();
        var trainer = new Trainer(model, new SoftmaxCrossEntropy(), new Adam(0.001f))
        {
            Schedule = new CosineDecay(0.001, 1000),
            LongestGradient = 1,
            Penalty = new(0.01f),
        };
        var (reader, random) = (new BatchReader(data, 32), new Random(5));
        Epoch();
        Epoch();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Epoch();
        Epoch();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Epoch()
        {
            reader.Shuffle(random);
            for (var i = 0; i < reader.Count; i++)
            {
                trainer.Step(reader.Read(i));
            }
        }
    }

    [Fact]
    public void An_epoch_of_the_trainer_allocates_its_report_and_what_validation_needs()
    {
        var (model, data) = Arrange();
        var trainer = new Trainer(model, new SoftmaxCrossEntropy(), new Sgd(0.1f, momentum: 0.9f));
        var tiny = data.Take(1);
        using var epochs = trainer.Epochs(data, tiny, 32, new Random(1), TestContext.Current.CancellationToken).GetEnumerator();
        epochs.MoveNext();
        epochs.MoveNext();

        var before = GC.GetAllocatedBytesForCurrentThread();
        epochs.MoveNext();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 8_000);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_trains_to_the_same_bits(int threads)
    {
        Assert.Equal(Trained(1), Trained(threads));

        static int[] Trained(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                // Large enough that every kind of work is shared.
                var random = new Random(1);
                Sequential model = [new Dense(600, 400, random), new BatchNorm(400), new ReLU(), new Dropout(0.2f, random),
                    new Residual(new Maxout(400, 400, 2, random)), new Dense(400, 10, random)];
                var data = Labelled(600, 300);
                var trainer = new Trainer(model, new SoftmaxCrossEntropy(), new Adam(0.01f));
                Assert.Equal(2, trainer.Epochs(data, data, 128, random).Take(2).Count());
                return model.Bits();
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void Fused_layers_give_bit_for_bit_what_they_give_one_by_one()
    {
        foreach (var activation in new Activation[] { new ReLU(), new Sigmoid(), new Tanh(), new Identity() })
        {
            var dense = new Dense(70, 50, new Random(1));
            var x = Numbers.Gaussian(70, 40, 2);
            Sequential model = [dense, activation];
            var (together, alone) = (model.Forward(x, Pass.Differentiate).Clone(), activation.Forward(dense.Forward(x, Pass.Predict), Pass.Predict));

            Assert.Equal(alone.Bits(), together.Bits());
            Assert.Equal(alone.Bits(), model.Predict(x).Bits());
        }
    }

    [Fact]
    public void The_gradient_that_stops_at_the_first_parameters_is_the_whole_one()
    {
        Sequential Model() => [new Dropout(0.1f, new Random(1)), new Dense(5, 4, new Random(2)), new Tanh(), new Dense(4, 2, new Random(3))];
        var (x, gradient) = (Numbers.Gaussian(5, 6, 4), Numbers.Gaussian(2, 6, 5));
        var (whole, stopped) = (Model(), Model());
        whole.Forward(x, Pass.Train);
        whole.Backward(gradient);
        stopped.Forward(x, Pass.Train);
        stopped.BackwardToParameters(gradient);

        Assert.Equal(whole.GradientBits(), stopped.GradientBits());
        Assert.Contains(whole.GradientBits(), bits => bits != 0);
    }

    [Fact]
    public void A_reader_gives_the_batches_of_the_data_set()
    {
        var data = Labelled(3, 10);
        var (reader, random) = (new BatchReader(data, 4), new Random(7));
        for (var epoch = 0; epoch < 2; epoch++)
        {
            reader.Shuffle(random);
            var expected = Numbered(data).Batches(4, new Random(7)).ToList();
            Assert.Equal(expected.Count, reader.Count);
            Assert.Equal(epoch == 0, expected.Select((batch, i) => batch.Inputs.Bits().SequenceEqual(reader.Read(i).Inputs.Bits())).All(same => same));
        }

        static Dataset Numbered(Dataset data) => new(data.Inputs, data.Targets);
    }

    private static (Sequential Model, Dataset Data) Arrange()
    {
        var random = new Random(1);
        Sequential model = [new Dense(40, 30, random), new ReLU(), new Dropout(0.5f, random), new Dense(30, 20, random), new LeakyReLU(),
            new BatchNorm(20), new Residual(new Maxout(20, 20, 2, random), new Dropout(0.1f, random)), new Dense(20, 10, random)];
        return (model, Labelled(40, 100));
    }

    private static Dataset Labelled(int features, int samples)
    {
        var targets = Matrix<float>.Build.Dense(10, samples, (i, j) => i == j % 10 ? 1 : 0);
        return new(Numbers.Gaussian(features, samples, 11), targets);
    }
}
