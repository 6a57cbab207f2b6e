using Descent.Landscapes;
using Descent.Tests.Support;

namespace Descent.Tests.Landscapes;

public class PlaneFunctionTests
{
    private static readonly Dictionary<string, PlaneFunction> All = new[]
    {
        PlaneFunction.Bowl(1, 3), PlaneFunction.Ravine(50), PlaneFunction.Saddle, PlaneFunction.MonkeySaddle, PlaneFunction.Plateau, PlaneFunction.TwoWells,
        PlaneFunction.Rosenbrock, PlaneFunction.Himmelblau, PlaneFunction.Rastrigin, PlaneFunction.Ravine().Turned(30), PlaneFunction.Himmelblau.Turned(-70),
        PlaneFunction.Himmelblau with { Name = "without second derivatives", SecondDerivatives = null },
    }.ToDictionary(function => function.Name);

    private static readonly (double X, double Y)[] Places = [(0.3, -0.7), (-1.3, 0.4), (1.7, 1.1)];

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_gradient_agrees_with_differences_of_its_values(string name)
    {
        var f = All[name];
        const double h = 1e-6;
        Assert.All(Places, at =>
        {
            var (x, y) = f.Gradient(at.X, at.Y);
            Near.Within(1e-6, (f.Value(at.X + h, at.Y) - f.Value(at.X - h, at.Y)) / (2 * h), x, "∂f/∂x");
            Near.Within(1e-6, (f.Value(at.X, at.Y + h) - f.Value(at.X, at.Y - h)) / (2 * h), y, "∂f/∂y");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_Hessian_agrees_with_differences_of_its_gradient(string name)
    {
        var f = All[name];
        const double h = 1e-6;
        Assert.All(Places, at =>
        {
            var (right, left, up, down) = (f.Gradient(at.X + h, at.Y), f.Gradient(at.X - h, at.Y), f.Gradient(at.X, at.Y + h), f.Gradient(at.X, at.Y - h));
            double[] expected = [(right.X - left.X) / (2 * h), (right.Y - left.Y) / (2 * h), (up.X - down.X) / (2 * h), (up.Y - down.Y) / (2 * h)];
            foreach (var (e, a) in expected.Zip(f.Hessian(at.X, at.Y).ToRowMajorArray()))
            {
                Near.Within(1e-6, e, a, "entry");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_its_minima_the_gradient_is_0_the_curvatures_are_positive_and_nothing_in_sight_is_lower(string name)
    {
        var f = All[name];
        Assert.Equal(f.Name.Contains("saddle", StringComparison.Ordinal), f.Minima.Count is 0);
        Assert.All(f.Minima, at =>
        {
            var (x, y) = f.Gradient(at.X, at.Y);
            Near.Within(1e-8, 0, x, "∂f/∂x");
            Near.Within(1e-8, 0, y, "∂f/∂y");
            Assert.All(f.Hessian(at.X, at.Y).Evd().EigenValues, value => Assert.True(value.Real > 0));
            Assert.All(Enumerable.Range(0, 101 * 101), i => Assert.True(
                f.Value(f.X.From + ((f.X.To - f.X.From) * (i % 101) / 100), f.Y.From + ((f.Y.To - f.Y.From) * (i / 101) / 100)) >= f.Value(at.X, at.Y) - 1e-9));
        });
    }

    [Theory]
    [InlineData("bowl", 1.5 + 6)]
    [InlineData("saddle", 3 - 4)]
    [InlineData("monkey saddle", (3 * 1.7320508075688772) - (12 * 1.7320508075688772))]
    [InlineData("two wells", 4 + 4)]
    [InlineData("ravine", 1.5 + 100)]
    public void Its_value_is_the_formulas(string name, double atRoot3And2) => Near.Double(atRoot3And2, All[name].Value(Math.Sqrt(3), 2));

    [Fact]
    public void The_famous_ones_have_their_published_values()
    {
        Near.Double(24.2, PlaneFunction.Rosenbrock.Value(-1.2, 1));
        Near.Double(170, PlaneFunction.Himmelblau.Value(0, 0));
        Near.Double(40.5, PlaneFunction.Rastrigin.Value(0.5, 0.5));
        Near.Double(1 - Math.Exp(-0.5), PlaneFunction.Plateau.Value(0.6, 0.8));
    }

    [Fact]
    public void Turned_by_90_degrees_x_lies_where_y_was()
    {
        var turned = PlaneFunction.Himmelblau.Turned(90);

        Near.Double(PlaneFunction.Himmelblau.Value(1, 2), turned.Value(-2, 1));
        Near.Double([-2, 3], [turned.Minima[0].X, turned.Minima[0].Y]);
        Assert.Equal("Himmelblau, turned by 90°", turned.Name);
    }

    [Fact]
    public void Bad_shapes_are_refused()
    {
        Assert.StartsWith("Expected a positive, finite alongY, got -1.", Message(() => PlaneFunction.Bowl(1, -1)), StringComparison.Ordinal);
        Assert.StartsWith("Expected a condition above 1, got 1; PlaneFunction.Bowl(1, 1) is round.", Message(() => PlaneFunction.Ravine(1)), StringComparison.Ordinal);
        Assert.StartsWith("Expected finite degrees, got NaN.", Message(() => PlaneFunction.Saddle.Turned(double.NaN)), StringComparison.Ordinal);

        static string Message(Func<PlaneFunction> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
    }
}
