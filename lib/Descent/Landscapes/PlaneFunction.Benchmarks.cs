namespace Descent.Landscapes;

// Functions that optimizers have been tried on for decades.
public sealed partial record PlaneFunction
{
    /// <summary>f = (1 − x)² + 100(y − x²)²: a curved ravine with its minimum at (1, 1). Into the valley is easy, along it is not.</summary>
    /// <remarks>Source: Rosenbrock, The Computer Journal 3 (1960).</remarks>
    public static PlaneFunction Rosenbrock { get; } = new(
        "Rosenbrock", (x, y) => ((1 - x) * (1 - x)) + (100 * (y - (x * x)) * (y - (x * x))), (x, y) => ((-2 * (1 - x)) - (400 * x * (y - (x * x))), 200 * (y - (x * x))))
    {
        SecondDerivatives = (x, y) => (2 - (400 * (y - (3 * x * x))), -400 * x, 200),
        Y = (-1, 3),
        Minima = [(1, 1)],
        IsSteep = true,
    };

    /// <summary>f = (x² + y − 11)² + (x + y² − 7)²: four minima, all of value 0. Where a descent starts decides which one it finds.</summary>
    /// <remarks>Source: Himmelblau, Applied Nonlinear Programming (1972). Three of the minima are roots of a cubic, here to 12 digits.</remarks>
    public static PlaneFunction Himmelblau { get; } = new(
        "Himmelblau",
        (x, y) => (A(x, y) * A(x, y)) + (B(x, y) * B(x, y)),
        (x, y) => ((4 * x * A(x, y)) + (2 * B(x, y)), (2 * A(x, y)) + (4 * y * B(x, y))))
    {
        SecondDerivatives = (x, y) => ((4 * A(x, y)) + (8 * x * x) + 2, 4 * (x + y), (4 * B(x, y)) + (8 * y * y) + 2),
        X = (-5, 5),
        Y = (-5, 5),
        Minima = [(3, 2), (-2.805118086953, 3.131312518250), (-3.779310253378, -3.283185991286), (3.584428340330, -1.848126526964)],
        IsSteep = true,
    };

    /// <summary>f = 20 + x² − 10·cos 2πx + y² − 10·cos 2πy: a bowl full of dents, about one at each pair of whole numbers; the deepest is at the origin.</summary>
    /// <remarks>Source: Rastrigin, Systems of Extremal Control (1974).</remarks>
    public static PlaneFunction Rastrigin { get; } = new("Rastrigin", (x, y) => Dented(x) + Dented(y), (x, y) => (DentedSlope(x), DentedSlope(y)))
    {
        SecondDerivatives = (x, y) => (DentedCurvature(x), 0, DentedCurvature(y)),
        X = (-5, 5),
        Y = (-5, 5),
        Minima = [(0, 0)],
    };

    private static double A(double x, double y) => (x * x) + y - 11;

    private static double B(double x, double y) => x + (y * y) - 7;

    private static double Dented(double x) => 10 + (x * x) - (10 * Math.Cos(2 * Math.PI * x));

    private static double DentedSlope(double x) => (2 * x) + (20 * Math.PI * Math.Sin(2 * Math.PI * x));

    private static double DentedCurvature(double x) => 2 + (40 * Math.PI * Math.PI * Math.Cos(2 * Math.PI * x));
}
