using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Training;

public class TrainerTests
{
    private static readonly Dataset Five = new(Numbers.Gaussian(2, 5, seed: 1), Numbers.Gaussian(1, 5, seed: 2));

    private readonly Sequential _model = [new Dense(2, 3, new Random(1)), new Tanh(), new Dense(3, 1, new Random(2))];
    private readonly Trainer _trainer;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public TrainerTests() => _trainer = new(_model, new HalfSquaredLoss(), new Sgd(0.05f));

    [Fact]
    public void A_step_returns_the_loss_before_the_update_and_lowers_it()
    {
        var before = _trainer.Evaluate(Five).Loss;

        Assert.Equal(before, _trainer.Step(Five));
        Assert.True(_trainer.Evaluate(Five).Loss < before);
    }

    [Fact]
    public void A_step_subtracts_the_learning_rate_times_the_gradient()
    {
        var old = _model.Parameters.Select(parameter => parameter.Value.Clone()).ToList();

        _trainer.Step(Five);

        Assert.All(_model.Parameters, (parameter, i) => Assert.Equal(0, (parameter.Value - (old[i] - (0.05f * parameter.Gradient))).L2Norm(), 1e-7));
    }

    [Fact]
    public void Nothing_happens_before_the_epochs_are_enumerated()
    {
        var before = _model.Bits();

        var epochs = _trainer.Epochs(Five, Five, 2, new Random(3), Test);

        Assert.Equal(before, _model.Bits());
        Assert.Equal(1, epochs.First().Epoch);
        Assert.NotEqual(before, _model.Bits());
    }

    [Fact]
    public void Taking_three_trains_three_epochs_and_not_a_step_more()
    {
        var reports = _trainer.Epochs(Five, Five, 2, new Random(3), Test).Take(3).ToList();
        var after = _model.Bits();

        Assert.Equal([1, 2, 3], reports.Select(report => report.Epoch));
        Assert.Equal(reports[^1].ValidationLoss, _trainer.Evaluate(Five).Loss);

        Sequential twin = [new Dense(2, 3, new Random(1)), new Tanh(), new Dense(3, 1, new Random(2))];
        foreach (var report in new Trainer(twin, new HalfSquaredLoss(), new Sgd(0.05f)).Epochs(Five, Five, 2, new Random(3), Test))
        {
            if (report.Epoch == 3)
            {
                break;
            }
        }

        Assert.Equal(after, twin.Bits());
    }

    [Fact]
    public void Enumerating_twice_gets_the_documented_message()
    {
        var epochs = _trainer.Epochs(Five, Five, 2, new Random(3), Test);
        Assert.Equal(1, epochs.First().Epoch);

        Assert.Equal(
            "These epochs have been enumerated already, and enumerating them again would train on. Keep the reports with ToList(), or call Epochs again.",
            Assert.Throws<InvalidOperationException>(() => epochs.First()).Message);
    }

    [Fact]
    public void The_training_loss_weighs_the_unequal_last_batch_by_its_size()
    {
        // With a learning rate that moves nothing, the mean over the batches is the loss of the whole set.
        var trainer = new Trainer(_model, new HalfSquaredLoss(), new Sgd(float.Epsilon));

        var report = trainer.Epochs(Five, Five, 2, new Random(3), Test).First();

        Assert.Equal(trainer.Evaluate(Five).Loss, report.TrainingLoss, 1e-7);
    }

    [Fact]
    public void Cancelling_stops_between_two_updates()
    {
        using var source = new CancellationTokenSource();
        var optimizer = new CountingOptimizer(source, stopAfter: 4);
        var trainer = new Trainer(_model, new HalfSquaredLoss(), optimizer);

        // Three batches an epoch: the fourth update is the first of the second epoch.
        Assert.Throws<OperationCanceledException>(() => trainer.Epochs(Five, Five, 2, new Random(3), source.Token).Count());

        Assert.Equal(4, optimizer.Steps);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_batch_size_below_1_gets_the_documented_message_at_once(int size) => Assert.Equal(
        $"Expected batchSize to be 1 or more, got {size}. (Parameter 'batchSize')",
        Assert.Throws<ArgumentOutOfRangeException>(() => _trainer.Epochs(Five, Five, size, new Random(3), Test)).Message);

    [Fact]
    public void A_report_reads_as_one_line() => Assert.Equal(
        "epoch   7   training loss 0.1235   validation loss 2.0000   validation accuracy 87.5 %",
        new EpochReport(7, 0.12345, 2, 0.875).ToString());

    [Fact]
    public void A_two_layer_network_learns_exclusive_or_without_a_mistake()
    {
        Sequential model = [new Dense(2, 8, Initializer.XavierNormal, new Random(1)), new Tanh(), new Dense(8, 1, Initializer.XavierNormal, new Random(2))];
        var trainer = new Trainer(model, new SigmoidCrossEntropy(), new Sgd(0.5f, momentum: 0.9f));

        var last = trainer.Epochs(Gates.Xor, Gates.Xor, 4, new Random(3), Test).Take(200).Last();

        Assert.Equal(1, last.ValidationAccuracy);
        Assert.True(last.ValidationLoss < 0.05);
        Assert.Equal([false, true, true, false], model.Predict(Gates.Xor.Inputs).Enumerate().Select(logit => logit > 0));
    }

    private sealed class CountingOptimizer(CancellationTokenSource source, int stopAfter) : Optimizer(1)
    {
        public int Steps { get; private set; }

        protected override void Begin()
        {
            if (++Steps == stopAfter)
            {
                source.Cancel();
            }
        }

        protected internal override void Update(Span<float> theta, ReadOnlySpan<float> g, Span<float> first, Span<float> second)
        {
        }
    }
}
