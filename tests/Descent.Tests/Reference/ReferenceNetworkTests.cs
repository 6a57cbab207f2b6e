using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Reference;

public class ReferenceNetworkTests
{
    [Fact]
    public void At_its_own_parameters_a_wide_network_is_itself()
    {
        // 2000 columns: MathNet's MapIndexed would visit them from several threads at once.
        var network = new ReferenceNetwork([new Dense(2000, 100, new Random(1)), new Tanh(), new Dense(100, 3, new Random(2))]);

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var same = network.At(network.Theta);

            Assert.Equal(0, (network.Theta - same.Theta).InfinityNorm());
            Assert.All(network.Parameters, (parameter, i) => Assert.True(parameter.Equals(same.Parameters[i])));
        }
    }

    [Fact]
    public void Every_entry_of_theta_is_where_its_name_says()
    {
        var network = new ReferenceNetwork([new Dense(3, 2, new Random(1)), new ReLU(), new Dense(2, 2, new Random(2))]);
        var names = Enumerable.Range(0, network.ParameterCount).Select(network.NameOf).ToList();

        Assert.Equal(14, names.Distinct().Count());
        Assert.Equal(network.Parameters[0][1, 2], network.Theta[names.IndexOf("W[1] row 2, column 3")]);
        Assert.Equal(network.Parameters[1][1, 0], network.Theta[names.IndexOf("b[1] row 2, column 1")]);
        Assert.Equal(network.Parameters[2][0, 1], network.Theta[names.IndexOf("W[2] row 1, column 2")]);
        Assert.Equal("The network has 14 parameters. (Parameter 'index')", Assert.Throws<ArgumentOutOfRangeException>(() => network.NameOf(14)).Message);
    }

    [Fact]
    public void The_model_and_its_reference_do_not_touch_each_other()
    {
        Sequential model = [new Dense(3, 2, new Random(1))];
        var network = new ReferenceNetwork(model);
        var (bits, theta) = (model.Bits(), network.Theta);

        network.Parameters[0].Clear();
        Assert.Equal(bits, model.Bits());

        var fresh = new ReferenceNetwork(model);
        model.Parameters[0].Value.Clear();
        Assert.Equal(theta, fresh.Theta);
    }

    [Fact]
    public void Nested_layers_are_laid_flat()
    {
        Sequential inner = [new Dense(4, 4, new Random(1)), new Tanh()];
        Sequential model = [new Dense(3, 4, new Random(2)), inner, new Dropout(0.5f, new Random(3)), new Dense(4, 1, new Random(4))];
        var x = Numbers.Gaussian(3, 5, seed: 1);

        var network = new ReferenceNetwork(model);

        Assert.Equal(5, network.Layers.Count);
        Near.Relative(1e-5, network.Predict(x.ToDouble()), model.Predict(x), "output");
    }

    [Fact]
    public void Layers_within_a_residual_layer_count_as_layers_and_a_residual_layer_as_one()
    {
        var random = new Random(1);
        var network = new ReferenceNetwork([new Dense(3, 2, random), new Residual(new Dense(2, 2, random), new BatchNorm(2)), new Dense(2, 1, random)]);

        Assert.Equal(3, network.Layers.Count);
        Assert.Equal(["W[1]", "b[1]", "W[2]", "b[2]", "γ[3]", "β[3]", "W[4]", "b[4]"],
            Enumerable.Range(0, network.ParameterCount).Select(i => network.NameOf(i).Split(' ')[0]).Distinct());
    }

    [Fact]
    public void It_predicts_with_the_running_statistics_of_when_it_was_made()
    {
        var norm = new BatchNorm(3);
        Sequential model = [new Residual(norm)];
        model.Forward(Numbers.Gaussian(3, 20, seed: 1) * 5, Pass.Train);
        var (x, network) = (Numbers.Gaussian(3, 4, seed: 2), new ReferenceNetwork(model));
        var expected = model.Predict(x);

        model.Forward(Numbers.Gaussian(3, 20, seed: 3), Pass.Train);

        Near.Relative(1e-5, network.Predict(x.ToDouble()), expected, "prediction");
        Near.Relative(1e-5, network.Forward(x.ToDouble())[^1], model.Forward(x, Pass.Differentiate), "output by the batch's statistics");
    }

    [Fact]
    public void The_Hessian_of_a_quadratic_is_the_second_moment_of_its_inputs()
    {
        var x = Numbers.Gaussian(3, 8, seed: 1).ToDouble();
        var network = new ReferenceNetwork([new Dense(3, 1, new Random(1))]);
        var withOne = x.InsertRow(3, Vector<double>.Build.Dense(8, 1));

        var hessian = network.Hessian(x, Matrix<double>.Build.Dense(1, 8), new HalfSquaredLoss());

        Assert.Equal(0, (withOne.TransposeAndMultiply(withOne) / 8 - hessian).FrobeniusNorm(), 1e-8);
    }

    [Fact]
    public void Wrong_sizes_and_unknown_layers_and_losses_get_the_documented_messages()
    {
        var network = new ReferenceNetwork([new Dense(3, 2, new Random(1))]);

        Assert.Equal(
            "The network has 8 parameters, got 7. (Parameter 'theta')",
            Assert.Throws<ArgumentException>(() => network.At(Vector<double>.Build.Dense(7))).Message);
        Assert.Equal(
            "Dense(3 → 2) expects 3 features per sample, got a batch of shape 2×1 (features × samples). (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => network.Predict(HousePrice.Column(1, 2))).Message);
        Assert.Equal(
            "The reference network does not know the layer my layer. Add its formula to ReferenceLayers.",
            Assert.Throws<NotSupportedException>(() => new ReferenceNetwork([new MyLayer()]).Predict(HousePrice.Column(1))).Message);
        Assert.Equal(
            "The reference does not know the loss MyLoss. Add its formula to ReferenceLoss.",
            Assert.Throws<NotSupportedException>(() => ReferenceLoss.Evaluate(new MyLoss(), HousePrice.Column(1), HousePrice.Column(1))).Message);
    }

    private sealed class MyLayer : Layer
    {
        public override Matrix<float> Forward(Matrix<float> x, Pass pass) => x;

        public override Matrix<float> Backward(Matrix<float> gradient) => gradient;

        public override string ToString() => "my layer";
    }

    private sealed class MyLoss : Loss
    {
        protected override double Sample(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> gradient) => 0;
    }
}
