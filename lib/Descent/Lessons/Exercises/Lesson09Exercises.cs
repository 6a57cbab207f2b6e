namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 09, vanishing and exploding gradients.</summary>
internal static class Lesson09Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [HalfWidth(), Normalize(), BackThrough()];

    private static Exercise<Func<int, int, double>> HalfWidth() => new()
    {
        Id = "09.1",
        Signature = "double HalfWidth(int inputs, int outputs)",
        Right = (n, _) => Math.Sqrt(6.0 / n),
        Mistakes =
        [
            ((n, m) => Math.Sqrt(6.0 / (n + m)), "This is Xavier's rule. He's looks at the inputs alone."),
            ((_, m) => Math.Sqrt(6.0 / m), "Fan-in is the number of inputs; you took the outputs."),
            ((n, _) => Math.Sqrt(3.0 / n), "This has the variance 1/n, LeCun's. ReLU takes half away, so He needs 2/n."),
            ((n, _) => Math.Sqrt(2.0 / n), "This is the standard deviation. A uniform distribution on ±h has the variance h²/3, so h is √3 times as large."),
            ((n, _) => 2.0 / n, "This is the variance. From it to the half-width: h²/3 is the variance."),
            ((n, _) => 6.0 / n, "The root is missing."),
            ((n, _) => 6 / n, "In C# 6 / n of two integers is an integer. Write 6.0, and take the root."),
        ],
        Hints =
        [
            "Which variance makes up for the half that ReLU cuts off? Which h gives it?",
            "The variance is 2/n with n inputs, and that of a uniform distribution on ±h is h²/3.",
            "Math.Sqrt(6.0 / inputs)",
        ],
        Try = f => [f(3072, 128), f(3, 2), f(100, 100)],
    };

    private static Exercise<Func<double[], double, double, double, double[]>> Normalize() => new()
    {
        Id = "09.2",
        Signature = "double[] Normalize(double[] x, double gamma, double beta, double epsilon)",
        Right = (x, gamma, beta, epsilon) => Normalized(x, gamma, beta, Math.Sqrt((Squares(x) / x.Length) + epsilon)),
        Mistakes =
        [
            ((x, gamma, beta, epsilon) => Normalized(x, gamma, beta, Math.Sqrt((Squares(x) / (x.Length - 1)) + epsilon)), "Within a batch, divide by N, not by N − 1: the batch is all there is. N − 1 is for the running variance."),
            ((x, gamma, beta, epsilon) => Normalized(x, gamma, beta, (Squares(x) / x.Length) + epsilon), "You divided by the variance. Take its root, with ε inside."),
            ((x, gamma, beta, epsilon) => Normalized(x, gamma, beta, Math.Sqrt(Squares(x) / x.Length) + epsilon), "ε belongs inside the root, beside the variance."),
            ((x, gamma, beta, epsilon) => Normalized(x, gamma, beta, Math.Sqrt(Squares(x) / x.Length)), "You left out ε. A feature that never varies would be divided by 0."),
            ((x, gamma, beta, epsilon) => Normalized(x, 1, 0, Math.Sqrt((Squares(x) / x.Length) + epsilon)), "This is x̂. Scale it by γ and shift it by β."),
            ((x, gamma, beta, epsilon) => [.. x.Select(xi => (gamma * xi / Math.Sqrt((Squares(x) / x.Length) + epsilon)) + beta)], "Subtract the mean first."),
        ],
        Hints =
        [
            "Two numbers of the whole batch come first: its mean μ and its variance σ².",
            "x̂ = (x − μ)/√(σ² + ε) with σ² the mean of (x − μ)²; then γ·x̂ + β.",
            "var m = x.Average(); var v = x.Average(xi => (xi - m) * (xi - m)); return [.. x.Select(xi => gamma * (xi - m) / Math.Sqrt(v + epsilon) + beta)];",
        ],
        Try = f => [.. f([1, 2, 3, 4], 1, 0, 0.01) ?? [], .. f([10, -2, 5], 2, -1, 0.5) ?? []],
    };

    private static Exercise<Func<double[], double, double>> BackThrough() => new()
    {
        Id = "09.3",
        Signature = "double BackThrough(double[] slopes, double gradient)",
        Right = (slopes, gradient) => gradient * Product([.. slopes.Select(s => 1 + s)]),
        Mistakes =
        [
            ((slopes, gradient) => gradient * Product(slopes), "This is a chain without skip connections. y = x + F(x) has the slope 1 + F′."),
            ((slopes, gradient) => gradient * (1 + Product(slopes)), "One skip around everything. Here each block has its own: multiply the factors 1 + F′."),
            ((slopes, gradient) => gradient * (1 + slopes.Sum()), "You multiplied out and kept only the first terms. Multiply the factors 1 + F′."),
            ((slopes, gradient) => gradient, "The skip alone. What goes through F comes back, too."),
            ((slopes, gradient) => gradient + Product([.. slopes.Select(s => 1 + s)]), "The gradient is a factor: multiply by it."),
        ],
        Hints =
        [
            "What is the derivative of x + F(x)?",
            "Each block multiplies by 1 + F′.",
            "slopes.Aggregate(gradient, (g, s) => g * (1 + s))",
        ],
        Try = f => [f([0.1, 0.2, -0.3], 2), f([0, 0, 0, 0], 3), f([0.5, 0.5], -1)],
    };

    private static double Product(double[] x) => x.Aggregate(1.0, (product, xi) => product * xi);

    private static double Squares(double[] x) => x.Sum(xi => Math.Pow(xi - x.Average(), 2));

    private static double[] Normalized(double[] x, double gamma, double beta, double scale) => [.. x.Select(xi => (gamma * (xi - x.Average()) / scale) + beta)];
}
