using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class SharpnessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Along_directions_of_length_1_a_quadratic_loss_rises_by_half_its_curvature()
    {
        // Orthogonal inputs of second moment 4: H is 4 for each weight, and the bias stands still.
        var (model, data) = Bowl();
        Near.Within(1e-4, 0.5 * 4 * 9, Sharpness.Rise(model, new HalfSquaredLoss(), data, DirectionScale.Unit, distance: 3, seed: 1, cancellationToken: Stop), "rise");
    }

    [Fact]
    public void A_scaled_ReLU_network_is_as_sharp_as_before_only_when_filters_are_normalized()
    {
        var (model, loss, data) = Network();
        var scaled = model.Copy();
        foreach (var parameter in ((Dense)scaled[0]).Parameters)
        {
            parameter.Value.Multiply(8f, parameter.Value);
        }

        ((Dense)scaled[2]).Weights.Value.Divide(8f, ((Dense)scaled[2]).Weights.Value);

        Near.Within(1e-4, Rise(model, DirectionScale.Filter), Rise(scaled, DirectionScale.Filter), "filter-normalized");
        Assert.True(Math.Abs((Rise(scaled, DirectionScale.Unit) / Rise(model, DirectionScale.Unit)) - 1) > 0.2);
        Assert.Equal(Rise(model, DirectionScale.Filter), Rise(model, DirectionScale.Filter));
        Assert.NotEqual(Rise(model, DirectionScale.Filter), Rise(model, DirectionScale.Filter, seed: 2));

        double Rise(Sequential network, DirectionScale scale, int seed = 1) => Sharpness.Rise(network, loss, data, scale, distance: 0.5, seed, planes: 2, Stop);
    }

    [Fact]
    public void The_worst_rise_of_a_bowl_is_at_a_corner_of_the_box()
    {
        var (model, data) = Bowl();
        var epsilon = 0.1;
        // L = Σ 4·(wᵢ + yᵢ)²/2 + (b + y)²/2, every parameter 0.5 away from the minimum at 0: all go on outwards.
        var side = epsilon * 1.5;
        double At(double w) => (2 * 4 * w * w / 2) + (w * w / 2);
        var expected = 100 * (At(0.5 + side) - At(0.5)) / (1 + At(0.5));

        Near.Within(1e-4, expected, Sharpness.Worst(model, new HalfSquaredLoss(), data, epsilon, cancellationToken: Stop), "φ");
    }

    [Fact]
    public void From_the_bottom_of_a_bowl_the_ascent_finds_a_corner_too()
    {
        var (model, data) = Bowl();
        ParameterVector.Put(Vector<float>.Build.Dense(3), model);
        Near.Within(1e-4, 100 * ((2 * 4 * 0.01 / 2) + (0.01 / 2)), Sharpness.Worst(model, new HalfSquaredLoss(), data, epsilon: 0.1, seed: 4, cancellationToken: Stop), "φ");
    }

    [Fact]
    public void A_report_holds_each_measure_and_changes_nothing()
    {
        var (model, loss, data) = Network();
        var before = model.Bits();
        var report = Sharpness.Measure(model, loss, data, seed: 3, Stop);

        Assert.Equal(Sharpness.Rise(model, loss, data, DirectionScale.Filter, 0.5, 3, cancellationToken: Stop), report.FilterRise);
        Assert.Equal(Sharpness.Rise(model, loss, data, DirectionScale.Unit, 5, 3, cancellationToken: Stop), report.UnitRise);
        Assert.Equal(Sharpness.Worst(model, loss, data, seed: 3, cancellationToken: Stop), report.Worst);
        var hessian = Curvature.Hessian(model, loss, data);
        Near.Within(1e-3, hessian.Lanczos(1, seed: 9).Values[0], report.Largest, "λ₁");
        Assert.InRange(Hessians.Reference(model, loss, data).Trace(), report.Trace.Value - (4 * report.Trace.StandardError), report.Trace.Value + (4 * report.Trace.StandardError));
        Near.Single(ParameterVector.Of(model).L2Norm(), report.Norm);
        Assert.Equal(before, model.Bits());
        Assert.StartsWith("filter-normalized rise ", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_gets_the_documented_message()
    {
        var (model, loss, data) = Network();
        Assert.StartsWith("Expected a positive, finite distance, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => Sharpness.Rise(model, loss, data, DirectionScale.Unit, 0, 1, cancellationToken: Stop)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a positive, finite epsilon, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => Sharpness.Worst(model, loss, data, epsilon: 0, cancellationToken: Stop)).Message, StringComparison.Ordinal);
    }

    private static (Sequential Model, Dataset Data) Bowl()
    {
        var x = Matrix<float>.Build.DenseOfRowArrays([2, -2, 2, -2], [2, 2, -2, -2]);
        Sequential model = [new Dense(2, 1, new Random(1))];
        ParameterVector.Put(Vector<float>.Build.Dense(3, 0.5f), model);
        return (model, new(x, Matrix<float>.Build.Dense(1, 4)));
    }

    private static (Sequential Model, Loss Loss, Dataset Data) Network()
    {
        var random = new Random(1);
        return ([new Dense(5, 8, random), new ReLU(), new Dense(8, 3, random)], new SoftmaxCrossEntropy(), Hessians.Labelled(5, 60, 3));
    }
}
