using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Inspection;

public class GradientCheckTests
{
    private static readonly Dataset Batch = new(Numbers.Gaussian(3, 4, seed: 1), Numbers.Gaussian(2, 4, seed: 2));

    private static Sequential Model => [new Dense(3, 4, new Random(1)), new Tanh(), new Dense(4, 2, new Random(2))];

    [Fact]
    public void A_right_gradient_passes_at_1e_7()
    {
        var report = GradientCheck.Run(new ReferenceNetwork(Model), new HalfSquaredLoss(), Batch.Inputs.ToDouble(), Batch.Targets.ToDouble());

        Assert.True(report.Passes(), report.ToString());
        Assert.Equal(26, report.Count);
    }

    // W of the first layer is 4 × 3 and laid out by columns: position 6 is row 3 of column 2. Then 4 biases, and 2 × 4 weights.
    [Theory]
    [InlineData(6, "W[1] row 3, column 2")]
    [InlineData(13, "b[1] row 2, column 1")]
    [InlineData(19, "W[2] row 2, column 2")]
    [InlineData(25, "b[2] row 2, column 1")]
    public void A_planted_error_is_found_and_named(int position, string name)
    {
        var network = new ReferenceNetwork(Model);
        var (x, y) = (Batch.Inputs.ToDouble(), Batch.Targets.ToDouble());
        var gradient = network.Differentiate(x, y, new HalfSquaredLoss()).Gradient;
        var right = gradient[position];
        gradient[position] += 0.01;

        var report = GradientCheck.Compare(theta => network.At(theta).Differentiate(x, y, new HalfSquaredLoss()).Loss, network.Theta, gradient, network.NameOf);

        Assert.False(report.Passes());
        Assert.Equal((name, right + 0.01), (report.WorstEntry, report.Gradient));
        Assert.Equal(right, report.Difference, 1e-8);
    }

    [Fact]
    public void A_layer_that_goes_back_wrongly_is_found_in_the_layer_before_it()
    {
        Sequential model = [new Dense(3, 4, new Random(1)), new TwiceBack(), new Dense(4, 2, new Random(2))];

        // The reference knows the library's own layers only, so the loss is evaluated by the model itself.
        var report = GradientCheck.Compare(theta => LossAt(model, theta), ThetaOf(model), GradientOf(model), i => i < 16 ? "first" : "second", step: 1e-2);

        Assert.False(report.Passes(1e-2));
        Assert.Equal("first", report.WorstEntry);
    }

    [Fact]
    public void Without_names_entries_count_from_1_and_not_a_number_is_the_worst_of_all()
    {
        var report = GradientCheck.Compare(theta => theta.DotProduct(theta), Vector<double>.Build.Dense([1, 2, 3]), Vector<double>.Build.Dense([2.5, double.NaN, 6]));

        Assert.Equal(("entry 2", double.PositiveInfinity), (report.WorstEntry, report.WorstError));
        Assert.False(report.Passes(1e300));
    }

    [Fact]
    public void A_gradient_of_another_length_gets_the_documented_message() => Assert.Equal(
        "Expected a gradient of 3 entries, one for each parameter, got 2. (Parameter 'gradient')",
        Assert.Throws<ArgumentException>(() => GradientCheck.Compare(theta => theta.Sum(), Vector<double>.Build.Dense(3), Vector<double>.Build.Dense(2))).Message);

    [Fact]
    public void Differences_have_the_shape_and_the_values_of_the_derivative()
    {
        var m = Numbers.Gaussian(2, 3, seed: 5).ToDouble();

        // Σ mᵢⱼ³ has the derivative 3mᵢⱼ².
        var differences = GradientCheck.Differences(m, () => m.PointwisePower(3).Enumerate().Sum());

        Assert.Equal((2, 3), (differences.RowCount, differences.ColumnCount));
        Assert.True((differences - (3 * m.PointwisePower(2))).InfinityNorm() < 1e-8);
    }

    [Fact]
    public void Differences_leave_the_matrix_as_it_was_even_if_the_function_throws()
    {
        var m = Matrix<double>.Build.Dense(2, 1, [0.1, 1200]);

        GradientCheck.Differences(m, () => m[0, 0] * m[1, 0]);
        Assert.Throws<InvalidOperationException>(() => GradientCheck.Differences(m, () => throw new InvalidOperationException()));

        Assert.Equal([0.1, 1200], m.ToColumnMajorArray());
    }

    [Fact]
    public void The_report_reads_as_one_line() => Assert.Equal(
        "17 gradients compared; worst: W[2] row 2, column 1, gradient -0.4787, difference -0.47874551, error 4.6E-5",
        new GradientCheckReport(17, 4.551e-5, "W[2] row 2, column 1", -0.4787, -0.47874551).ToString());

    private static Vector<double> ThetaOf(Sequential model) => Vector<double>.Build.DenseOfEnumerable(model.Parameters.SelectMany(p => p.Value.Enumerate()).Select(x => (double)x));

    private static Vector<double> GradientOf(Sequential model)
    {
        model.Backward(new HalfSquaredLoss().Evaluate(model.Forward(Batch.Inputs, Pass.Differentiate), Batch.Targets).Gradient);
        return Vector<double>.Build.DenseOfEnumerable(model.Parameters.SelectMany(p => p.Gradient.Enumerate()).Select(x => (double)x));
    }

    private static double LossAt(Sequential model, Vector<double> theta)
    {
        var next = 0;
        foreach (var parameter in model.Parameters)
        {
            parameter.Set(Matrix<double>.Build.Dense(parameter.Value.RowCount, parameter.Value.ColumnCount, theta.SubVector(next, parameter.Count).ToArray()));
            next += parameter.Count;
        }

        return new HalfSquaredLoss().Evaluate(model.Predict(Batch.Inputs), Batch.Targets).Value;
    }

    private sealed class TwiceBack : Layer
    {
        public override Matrix<float> Forward(Matrix<float> x, Pass pass) => x;

        public override Matrix<float> Backward(Matrix<float> gradient) => gradient * 2;
    }
}
