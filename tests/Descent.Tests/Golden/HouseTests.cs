using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("house")]
public class HouseTests
{
    private readonly ReferenceNetwork _network;
    private readonly ReferencePass _pass;

    public HouseTests()
    {
        var (network, x, y) = HousePrice.Create();
        (_network, _pass) = (network, network.Differentiate(x, y, new HalfSquaredLoss()));
    }

    [Fact]
    public void It_starts_from_the_weights_of_the_note()
    {
        string[] names = ["W1", "b1", "W2", "b2", "W3", "b3"];

        Assert.Equal(17, _network.ParameterCount);
        Assert.All(names, (name, i) => Near.Double(Entries(name), RowMajor(_network.Parameters[i]), name));
    }

    [Theory]
    [InlineData("a0", 0)]
    [InlineData("z1", 1)]
    [InlineData("z1", 2)]
    [InlineData("z2", 3)]
    [InlineData("a2", 4)]
    [InlineData("z3", 5)]
    [InlineData("z3", 6)]
    public void The_forward_pass_has_the_golden_values(string name, int position) =>
        Near.Double(Entries(name), RowMajor(_pass.Outputs[position]), name);

    [Fact]
    public void The_loss_has_the_golden_value() => Near.Double(GoldenFile.Number("house", "loss"), _pass.Loss);

    [Theory]
    [InlineData("d3", 6)]
    [InlineData("d3", 5)]
    [InlineData("da2", 4)]
    [InlineData("dz2", 3)]
    [InlineData("da1", 2)]
    [InlineData("da1", 1)]
    public void The_backward_pass_has_the_golden_values(string name, int position) =>
        Near.Double(Entries(name), RowMajor(_pass.OutputGradients[position]), name);

    [Theory]
    [InlineData("dW1", 0)]
    [InlineData("db1", 1)]
    [InlineData("dW2", 2)]
    [InlineData("db2", 3)]
    [InlineData("dW3", 4)]
    [InlineData("db3", 5)]
    public void The_gradients_have_the_golden_values(string name, int parameter) =>
        Near.Double(Entries(name), RowMajor(_pass.ParameterGradients[parameter]), name);

    [Fact]
    public void The_gradient_norm_over_all_17_parameters_has_the_golden_value() =>
        Near.Double(GoldenFile.Number("house", "gradNorm"), _pass.Gradient.L2Norm());

    [Theory]
    [InlineData("W1new", 0)]
    [InlineData("b1new", 1)]
    [InlineData("W2new", 2)]
    [InlineData("b2new", 3)]
    [InlineData("W3new", 4)]
    [InlineData("b3new", 5)]
    public void One_step_leads_to_the_golden_parameters(string name, int parameter)
    {
        var next = _network.At(_network.Theta - (GoldenFile.Number("house", "alpha") * _pass.Gradient));

        Near.Double(Entries(name), RowMajor(next.Parameters[parameter]), name);
    }

    internal static double[] Entries(string name)
    {
        var value = GoldenFile.At("house", name);
        return value.ValueKind != System.Text.Json.JsonValueKind.Array ? [value.GetDouble()]
            : [.. value.EnumerateArray().SelectMany(row => row.ValueKind == System.Text.Json.JsonValueKind.Array ? row.Doubles() : [row.GetDouble()])];
    }

    private static double[] RowMajor(Matrix<double> matrix) => matrix.ToRowMajorArray();
}
