using Descent.Optimizers;

namespace Descent.Tests.Golden;

/// <summary>Schedules at t = 0 … 10 with η₀ = 0.1 (ledger 004-18 to 004-22, 004-40).</summary>
[GoldenBlock("schedules_eta0.1")]
public class ScheduleTests
{
    private static readonly Dictionary<string, Schedule> Schedules = new()
    {
        ["inv_sqrt"] = new InverseSquareRoot(0.1),
        ["step_half_every3"] = new StepDecay(0.1, factor: 0.5, every: 3),
        ["linear"] = new LinearDecay(0.1, steps: 10),
        ["exp_k0.3"] = new ExponentialDecay(0.1, decay: 0.3),
        ["cosine"] = new CosineDecay(0.1, steps: 10),
    };

    public static TheoryData<string> Names => [.. Schedules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schedule_has_the_golden_rates(string name)
    {
        var golden = GoldenFile.Numbers("schedules_eta0.1", name);

        Assert.Equal(11, golden.Length);
        Assert.All(Enumerable.Range(0, golden.Length), t => Assert.Equal(golden[t], Schedules[name].At(t), 1e-12));
    }

    [Fact]
    public void After_its_steps_a_decay_stays_at_0() => Assert.Equal([0, 0], new Schedule[] { new LinearDecay(1, 10), new CosineDecay(1, 10) }.Select(schedule => schedule.At(15)));

    [Fact]
    public void A_warm_up_climbs_evenly_and_hands_over_at_the_start_of_what_follows()
    {
        var schedule = new WarmUp(5, new StepDecay(0.1, factor: 0.5, every: 2));
        double[] expected = [0.02, 0.04, 0.06, 0.08, 0.1, 0.1, 0.1, 0.05, 0.05, 0.025];

        Assert.All(Enumerable.Range(0, expected.Length), t => Assert.Equal(expected[t], schedule.At(t), 1e-12));
        Assert.Equal(3, new Constant(3).At(100));
    }

    [Fact]
    public void Impossible_schedules_get_the_documented_messages()
    {
        Assert.Equal("Expected a positive, finite learning rate, got 0. (Parameter 'learning rate')", Assert.Throws<ArgumentOutOfRangeException>(() => new Constant(0)).Message);
        Assert.Equal("Expected a factor above 0 and at most 1, got 2. (Parameter 'factor')", Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 2, 3)).Message);
        Assert.Equal("Expected every to be 1 or more, got 0. (Parameter 'every')", Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 0.5, 0)).Message);
        Assert.Equal("Expected a positive, finite decay, got -1. (Parameter 'decay')", Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(1, -1)).Message);
        Assert.Equal("Expected step to be 0 or more, got -1. (Parameter 'step')", Assert.Throws<ArgumentOutOfRangeException>(() => new Constant(1).At(-1)).Message);
        Assert.Throws<ArgumentNullException>("then", () => new WarmUp(1, null!));
    }
}
