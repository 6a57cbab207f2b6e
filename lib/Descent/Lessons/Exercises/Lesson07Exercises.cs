namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 07, boom and die.</summary>
internal static class Lesson07Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [LargestRate(), Standardize(), Clip(), IsDead()];

    private static Exercise<Func<double[], double>> LargestRate() => new()
    {
        Id = "07.1",
        Signature = "double LargestRate(double[] a)",
        Right = a => 2 / (Squares(a) + 1),
        Mistakes =
        [
            (a => 2 / Squares(a), "You forgot the bias. It hears a 1, and that 1 counts like an activation: ‖a‖² + 1."),
            (a => 1 / (Squares(a) + 1), "At this rate the first step arrives. Twice as much is still stable: the factor 1 − η·λ may fall to −1."),
            (a => 1 / Squares(a), "Two things: the bias hears a 1 that belongs to the sum, and the factor 1 − η·λ may fall to −1, so it is 2/λ."),
            (a => 2 / (Math.Sqrt(Squares(a)) + 1), "This is the length of a. The curvature is its square."),
            (a => 2 / Math.Sqrt(Squares(a) + 1), "This is a length. The curvature is its square: leave the root out."),
            (a => 2 / (a.Sum() + 1), "You added the activations. Each counts twice, once in the gradient and once on the way to z: add their squares."),
            (a => 2 / (Math.Pow(a.Max(), 2) + 1), "You took one activation. All weights move in the same step: add all squares."),
            (a => (Squares(a) + 1) / 2, "Upside down: the limit is 2 over the curvature."),
        ],
        Hints =
        [
            "By what factor does one step multiply the error z − y? Where is that factor between −1 and 1?",
            "A step changes weight i by −η·δ·aᵢ and the bias by −η·δ. So z changes by −η·δ·(Σ aᵢ² + 1).",
            "2 / (a.Sum(ai => ai * ai) + 1)",
        ],
        Try = f => [f([10, 10]), f([0, 5.989]), f([0.5, -2, 1])],
    };

    private static Exercise<Func<double[], double[]>> Standardize() => new()
    {
        Id = "07.2",
        Signature = "double[] Standardize(double[] x)",
        Right = x => Divided(x, x.Average(), Deviation(x)),
        Mistakes =
        [
            (x => Divided(x, x.Average(), 1), "The mean is 0 now. Divide by the standard deviation, too."),
            (x => Divided(x, 0, Deviation(x)), "The spread is right, but the numbers still lie far from 0: subtract the mean first."),
            (x => Divided(x, x.Average(), Math.Pow(Deviation(x), 2)), "You divided by the variance. Take its root."),
            (x => Divided(x, x.Average(), Deviation(x) * Math.Sqrt(x.Length / (x.Length - 1.0))), "You divided by N − 1 inside the root. That estimates the spread of a population; here divide by N, so that the data themselves have deviation 1."),
            (x => Divided(x, x.Average(), Deviation(x) * Math.Sqrt(x.Length)), "You added the squared differences. Take their mean before the root."),
            (x => Divided(x, x.Average(), Math.Sqrt(x.Average(xi => xi * xi))), "Subtract the mean inside the root, too: the deviation is √(mean of (x − m)²)."),
            (x => Divided(x, x.Average(), x.Average(xi => Math.Abs(xi - x.Average()))), "This is the mean distance from the mean. The standard deviation squares, averages and takes the root."),
            (x => Divided(x, x.Average() / Deviation(x), 1), "Only the mean is divided. Put x − m into brackets."),
            (x => Divided(x, x.Min(), x.Max() - x.Min()), "This is min-max scaling, from 0 to 1. Standardizing gives mean 0 and standard deviation 1."),
            (x => Divided(x, 0, x.Max()), "This divides by the largest value. Standardizing subtracts the mean and divides by the standard deviation."),
        ],
        Hints =
        [
            "Two numbers of the whole list are needed: where its middle is and how wide it is.",
            "Subtract the mean m; divide by √(mean of (x − m)²).",
            "var m = x.Average(); var s = Math.Sqrt(x.Average(xi => (xi - m) * (xi - m))); return [.. x.Select(xi => (xi - m) / s)];",
        ],
        Try = f => [.. f([1200, 800, 2400, 1600]) ?? [], .. f([3, 1, 2]) ?? []],
    };

    private static Exercise<Func<double[], double, double[]>> Clip() => new()
    {
        Id = "07.3",
        Signature = "double[] Clip(double[] g, double longest)",
        Right = (g, longest) => Times(g, Math.Min(1, longest / Length(g))),
        Mistakes =
        [
            ((g, longest) => [.. g.Select(gi => Math.Clamp(gi, -longest, longest))], "You clipped each number by itself. That changes the direction; shorten the whole gradient by one factor."),
            ((g, longest) => Times(g, longest / Length(g)), "A gradient that is short enough stays as it is. Yours makes it longer."),
            ((g, _) => g, "A gradient that is too long comes out as it went in."),
            ((g, longest) => Times(g, Math.Max(1, longest / Length(g))), "The wrong way round: the factor is at most 1. Take the smaller one."),
            ((g, longest) => Times(g, Math.Min(1, longest / g.Max(Math.Abs))), "You measured the largest number. The length is the root of the sum of squares."),
            ((g, longest) => Times(g, Length(g) > longest ? 1 / Length(g) : 1), "The clipped gradient has length 1. Its length should be `longest`."),
            ((g, longest) => Times(g, Math.Min(1, longest / Squares(g))), "You divided by the squared length. Take its root."),
            ((g, longest) => Times(g, Math.Min(1, longest / g.Sum(Math.Abs))), "You added absolute values. The length is the root of the sum of squares."),
            ((g, longest) => Length(g) > longest ? [.. g.Select(_ => 0.0)] : g, "You threw a long gradient away. Keep its direction, at length `longest`."),
        ],
        Hints =
        [
            "One factor for all numbers. When is it 1?",
            "The length is ‖g‖ = √Σ g². Where it is above `longest`, multiply every number by longest/‖g‖.",
            "var norm = Math.Sqrt(g.Sum(gi => gi * gi)); return norm > longest ? [.. g.Select(gi => gi * longest / norm)] : g;",
        ],
        Try = f => [.. f([3, 4], 1) ?? [], .. f([0.3, -0.4], 1) ?? [], .. f([6, -2, 3], 3.5) ?? []],
    };

    private static Exercise<Func<double[], double, double[][], bool>> IsDead() => new()
    {
        Id = "07.4",
        Signature = "bool IsDead(double[] w, double b, double[][] x)",
        Right = (w, b, x) => x.All(xj => Dot(w, xj) + b <= 0),
        Mistakes =
        [
            ((w, b, x) => x.Any(xj => Dot(w, xj) + b <= 0), "Off for one sample is not dead: another sample can still move it. It is dead when it is off for all."),
            ((w, b, x) => x.All(xj => Dot(w, xj) <= 0), "You left out the bias."),
            ((w, b, x) => x.All(xj => Dot(w, xj) + b < 0), "At z = 0 this course takes slope 0, so a unit that is at most 0 for every sample is dead."),
            ((w, b, x) => x.All(xj => Dot(w, xj) - b <= 0), "The bias has the wrong sign: z = w·x + b."),
            ((w, b, x) => b <= 0, "You looked at the bias alone. The weights and the samples can lift z above 0."),
            ((w, b, x) => x.All(xj => Dot(w, xj) + b > 0), "This is a unit that is always on. Dead is the opposite."),
            ((w, b, x) => x.Average(xj => Dot(w, xj)) + b <= 0, "You looked at the mean sample. One sample above 0 is enough to keep a unit alive."),
        ],
        Hints =
        [
            "A unit learns from a sample if its slope there is 1. When is it 0 for every sample?",
            "Compute z = Σ wᵢ·xᵢ + b for each sample. Dead means z ≤ 0 for all of them.",
            "x.All(xj => w.Zip(xj, (wi, xi) => wi * xi).Sum() + b <= 0)",
        ],
        Try = f =>
        [
            One(f([1, -1], -100, [[0, 1], [1, 0], [1, 1]])), One(f([1, -1], 0.5, [[0, 1], [1, 0]])), One(f([1, 1], -1, [[0, 1], [1, 0], [0, 0]])),
            One(f([2, 1], -2.5, [[1, 0], [0, 1], [1, 1]])), One(f([1, 1], 1, [[1, 0], [0, 1]])), One(f([1, 0], -2, [[3, 0], [0, 1], [0, 0]])), One(f([1, 1], 2, [[-5, 0], [-4, 1]])),
            One(f([-1, -1], 1.5, [[1, 0], [1, 1]])), One(f([-1, -1], 1, [[1, 1], [0, 1]])),
        ],
    };

    private static double Squares(double[] a) => a.Sum(ai => ai * ai);

    private static double Length(double[] a) => Math.Sqrt(Squares(a));

    private static double Dot(double[] w, double[] x) => w.Zip(x, (wi, xi) => wi * xi).Sum();

    private static double Deviation(double[] x) => Math.Sqrt(x.Average(xi => Math.Pow(xi - x.Average(), 2)));

    private static double[] Divided(double[] x, double shift, double scale) => [.. x.Select(xi => (xi - shift) / scale)];

    private static double[] Times(double[] g, double factor) => [.. g.Select(gi => gi * factor)];

    private static double One(bool answer) => answer ? 1 : 0;
}
