using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Reference;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class HessianOperatorTests
{
    [Fact]
    public void Its_columns_are_those_of_the_dense_Hessian_in_double_precision()
    {
        var (model, loss, data) = Hessians.Small();

        Near.Relative(2e-6, Hessians.Reference(model, loss, data), Curvature.Hessian(model, loss, data).Matrix(), "Hessian");
    }

    [Fact]
    public void A_product_is_the_difference_of_two_gradients_in_double_precision()
    {
        var (model, loss, data) = Hessians.Small();
        var (network, x, y) = (new ReferenceNetwork(model), data.Inputs.ToDouble(), data.Targets.ToDouble());
        var v = Hessians.Direction(model.ParameterCount, seed: 3);
        Vector<double> GradientAt(double t) => network.At(network.Theta + (t * v.ToDouble())).Differentiate(x, y, loss).Gradient;

        var expected = (GradientAt(1e-5) - GradientAt(-1e-5)) / 2e-5;

        Near.Relative(2e-6, expected.ToColumnMatrix(), Curvature.Hessian(model, loss, data).Apply(v).ToColumnMatrix(), "H·v");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_symmetric(int seed)
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var (u, v) = (Hessians.Direction(hessian.Size, seed), Hessians.Direction(hessian.Size, seed + 10));
        var (hu, hv) = (hessian.Apply(u).ToDouble(), hessian.Apply(v).ToDouble());
        var (uHv, vHu) = (u.ToDouble() * hv, v.ToDouble() * hu);

        // Relative to the terms, whose sum may cancel.
        Assert.InRange(Math.Abs(uHv - vHu), 0, 1e-6 * u.ToDouble().PointwiseMultiply(hv).L1Norm());
    }

    [Fact]
    public void Loss_and_gradient_are_those_of_the_network()
    {
        var (model, loss, data) = Hessians.Small();
        var reference = new ReferenceNetwork(model).Differentiate(data.Inputs.ToDouble(), data.Targets.ToDouble(), loss);

        var hessian = Curvature.Hessian(model, loss, data);

        Near.Single(reference.Loss, hessian.Loss);
        Near.Relative(1e-5, reference.Gradient.ToColumnMatrix(), hessian.Gradient.ToColumnMatrix(), "gradient");
        Assert.Equal((model.ParameterCount, 20), (hessian.Size, hessian.Samples));
        Assert.StartsWith("Hessian 79×79 of a loss of ", hessian.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_does_not_depend_on_those_before_it_nor_on_what_the_network_does_meanwhile()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var v = Hessians.Direction(hessian.Size, seed: 4);
        var (given, before) = (v.ToColumnMatrix().Bits(), hessian.Apply(v));

        hessian.Apply(Hessians.Direction(hessian.Size, seed: 5));
        var trainer = new Trainer(model, loss, new Sgd(0.5f));
        trainer.Step(data);
        trainer.Step(data);

        Assert.Equal(before.ToColumnMatrix().Bits(), hessian.Apply(v).ToColumnMatrix().Bits());
        Assert.Equal(given, v.ToColumnMatrix().Bits());
        Assert.NotEqual(before, Curvature.Hessian(model, loss, data).Apply(v));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        Assert.Equal(Measured(1), Measured(threads));

        static double[] Measured(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                // Large enough that every product is shared.
                var random = new Random(1);
                Sequential model = [new Dense(300, 200, random), new Tanh(), new Dense(200, 100, random), new ReLU(), new Dense(100, 10, random)];
                var hessian = Curvature.Hessian(model, new SoftmaxCrossEntropy(), Hessians.Labelled(300, 150, 10));
                var product = hessian.Apply(Hessians.Direction(hessian.Size, seed: 6));
                return [.. product.Select(x => (double)x), .. hessian.Lanczos(1, seed: 0, steps: 5).Values, hessian.Trace(2, seed: 0).Value];
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void Once_it_runs_a_product_allocates_its_result_alone()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var v = Hessians.Direction(hessian.Size, seed: 4);
        hessian.Apply(v);

        var before = GC.GetAllocatedBytesForCurrentThread();
        hessian.Apply(v);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 4 * hessian.Size, (4 * hessian.Size) + 500);
    }

    [Fact]
    public void The_trace_of_a_diagonal_Hessian_is_exact()
    {
        // Inputs that are orthogonal to each other and to the 1 of the bias: H is their second moments on the diagonal.
        var x = Matrix<float>.Build.DenseOfRowArrays([3, -3, 3, -3], [2, 2, -2, -2]);
        var hessian = Curvature.Hessian([new Dense(2, 1, new Random(1))], new HalfSquaredLoss(), new(x, Matrix<float>.Build.Dense(1, 4)));

        var trace = hessian.Trace(probes: 5, seed: 0);

        Assert.Equal(9 + 4 + 1, trace.Value, 1e-5);
        Assert.Equal(0, trace.StandardError, 1e-5);
        Assert.StartsWith("14 ± ", trace.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_the_trace_is_as_large_as_it_says()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);
        var exact = Hessians.Reference(model, loss, data).Trace();

        var estimates = Enumerable.Range(0, 100).Select(seed => hessian.Trace(probes: 30, seed)).ToList();
        var (spread, said) = (Math.Sqrt(estimates.Average(it => Math.Pow(it.Value - exact, 2))), estimates.Average(it => it.StandardError));

        Assert.Equal(exact, estimates.Average(it => it.Value), 4 * said / 10);
        Assert.InRange(spread / said, 0.75, 1.25);
    }

    [Fact]
    public void Bad_input_gets_the_documented_message()
    {
        var (model, loss, data) = Hessians.Small();
        var hessian = Curvature.Hessian(model, loss, data);

        Assert.Equal(
            "Expected a direction with an entry for each of 79 parameters, got 78. (Parameter 'v')",
            Assert.Throws<ArgumentException>(() => hessian.Apply(Vector<float>.Build.Dense(78))).Message);
        Assert.Equal(
            "There is no Hessian: the network has no parameters. (Parameter 'model')",
            Assert.Throws<ArgumentException>(() => Curvature.Hessian([new ReLU()], loss, data)).Message);
        Assert.Equal(
            "SoftmaxCrossEntropy expects targets of shape 2×20, got 3×20 (rows × samples). (Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Curvature.Hessian([new Dense(5, 2, new Random(1))], loss, data)).Message);
        Assert.Equal(
            "Expected probes to be 2 or more, got 1. (Parameter 'probes')",
            Assert.Throws<ArgumentOutOfRangeException>(() => hessian.Trace(1, 0)).Message);
        Assert.Equal(
            "Expected from 1 to 5 eigenvalues of 79 in 5 steps, got 6. (Parameter 'count')",
            Assert.Throws<ArgumentOutOfRangeException>(() => hessian.Lanczos(6, 0, steps: 5)).Message);
    }
}
