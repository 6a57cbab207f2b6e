namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 02, the perceptron.</summary>
internal static class Lesson02Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [Update(), Nor(), Delta(), Feature()];

    private static Exercise<Func<double[], double[], int, double[]>> Update() => new()
    {
        Id = "02.1",
        Signature = "double[] Update(double[] w, double[] x, int y)",
        Right = (w, x, y) => Plus(w, x, y - Fires(w, x)),
        Mistakes =
        [
            ((w, x, y) => Plus(w, x, Fires(w, x) - y), "The sign is turned round: a unit that should have fired needs a larger sum, so add x. The error is y − ŷ."),
            ((w, x, y) => Plus(w, x, y), "You add x for every sample of class 1, right or wrong, and never subtract. The factor is y − ŷ."),
            ((w, x, y) => Plus(w, x, (2 * y) - 1), "You correct samples that are right. Where ŷ = y nothing changes: the factor is y − ŷ."),
            ((w, x, y) => Plus(w, x, y - Sum(w, x)), "That is the delta rule, with the sum for the output. A perceptron's output is 0 or 1: step(w·x)."),
            ((w, x, y) => Plus(w, x, y - (Sum(w, x) >= 0 ? 1 : 0)), "On the border, where the sum is exactly 0, the unit is silent: ŷ = 1 only where the sum is above 0."),
            ((w, x, y) => Plus(w, x, y - (Sum(w, x) > w[^1] ? 1 : 0)), "You subtract θ twice: the −1 at the end of x has done it already, so compare the sum with 0."),
            ((w, x, y) => [.. x.Select(xi => (y - Fires(w, x)) * xi)], "This is the change. Return the new weights: w plus the change."),
            ((w, x, y) => [.. Plus(w, x, y - Fires(w, x)).SkipLast(1), w[^1]], "The threshold learns, too. Its input is the −1 at the end of x, so treat it like the others."),
            ((w, x, y) => [.. Plus(w, x, y - Fires(w, x)).SkipLast(1), w[^1] + y - Fires(w, x)], "The threshold moves the wrong way: its input is the −1 at the end of x, so multiply by that like the others."),
        ],
        Hints =
        [
            "First what the unit says, then how wrong that is, then the change.",
            "ŷ is 1 where the sum of wᵢ·xᵢ is above 0. The −1 in x subtracts θ for you.",
            "Every new weight is wᵢ + (y − ŷ)·xᵢ, θ as well.",
        ],
        Try = f =>
        [
            .. f([0, 0, 0], [1, 1, -1], 1), .. f([1, 1, -1], [0, 0, -1], 0), .. f([2, 1, 1.5], [1, 0, -1], 1),
            .. f([0, 0, 0], [1, 1, -1], 0), .. f([-1, 0.5, 1], [2, -1, -1], 0),
        ],
    };

    // A gate is judged by its table: any weights that compute it are right.
    private static Exercise<Func<double[]>> Nor() => new()
    {
        Id = "02.2",
        Signature = "double[] Nor()",
        Right = () => [-1, -1, -0.5],
        Mistakes =
        [
            (() => [1, 1, 0.5], "That is OR. Turn all three signs round."),
            (() => [1, 1, 1.5], "That is AND. NOR fires for (0, 0) only: the weights must be negative, so that every 1 counts against firing."),
            (() => [-1, -1, -1.5], "That is NAND: it still fires for (0, 1) and (1, 0). One 1 must be enough to silence it, so raise θ."),
            (() => [-1, -1, 0], "This never fires. At (0, 0) the sum is 0 whatever the weights are, so 0 > θ must hold: θ is negative."),
            (() => [-1, -1, -3], "This always fires. At (0, 1), (1, 0) and (1, 1) the sum must not be above θ: θ is too low."),
        ],
        Hints =
        [
            "It fires for (0, 0), where the sum is 0. What does that say about θ?",
            "0 > θ, but w₁ ≤ θ, w₂ ≤ θ and w₁ + w₂ ≤ θ.",
            "Start from OR, w = (1, 1) and θ = ½, and turn the signs round.",
        ],
        Try = f => f() switch
        {
            [var w1, var w2, var theta] => [Fires([w1, w2, theta], [0, 0, -1]), Fires([w1, w2, theta], [0, 1, -1]), Fires([w1, w2, theta], [1, 0, -1]), Fires([w1, w2, theta], [1, 1, -1])],
            var other => throw new ArgumentException($"three numbers are expected, w₁, w₂ and θ; these are {other?.Length ?? 0}."),
        },
    };

    private static Exercise<Func<double[], double[], double, double, double[]>> Delta() => new()
    {
        Id = "02.3",
        Signature = "double[] Delta(double[] w, double[] x, double y, double eta)",
        Right = (w, x, y, eta) => Times(x, eta * (y - Sum(w, x))),
        Mistakes =
        [
            ((w, x, y, eta) => Times(x, eta * (Sum(w, x) - y)), "This is the published mistake: the sign is turned round, and the output walks away from its target. The error is y − ŷ."),
            ((w, x, y, eta) => Times(x, eta * (y - Fires(w, x))), "That is the perceptron rule. The delta rule learns from the sum itself: ŷ = w·x, without a step."),
            ((w, x, y, eta) => Times(x, y - Sum(w, x)), "The learning rate is missing: multiply by η."),
            ((w, x, y, eta) => [.. x.Select(_ => eta * (y - Sum(w, x)))], "Every weight gets the same change here. Each must change in proportion to its own input: multiply by xᵢ."),
            ((w, x, y, eta) => Times(x, 2 * eta * (y - Sum(w, x))), "The error is ½(y − ŷ)²: its ½ cancels the 2."),
            ((w, x, y, eta) => [.. x.Zip(w, (xi, wi) => eta * (y - (wi * xi)) * xi)], "ŷ is one number for the whole unit: the sum of all wᵢ·xᵢ, not each weight's own part."),
            ((w, x, y, eta) => Times(x, eta * y), "The output is missing. Without ŷ the weights grow at every sample: the factor is y − ŷ."),
            ((w, x, y, eta) => Plus(w, x, eta * (y - Sum(w, x))), "These are the new weights. Return the change alone."),
        ],
        Hints =
        [
            "Output, error, change: three short steps.",
            "ŷ is the sum of wᵢ·xᵢ, and the error is y − ŷ. An output that is too low must rise.",
            "Each change is η·(y − ŷ)·xᵢ.",
        ],
        Try = f => [.. f([0.15], [2], 1, 0.1), .. f([1, -0.5], [2, 3], 0, 0.2), .. f([0.3, 0.1], [-1, 2], -1, 0.5)],
    };

    // One more input parts XOR exactly where its sums over opposite corners differ: then the sums of z can differ, too.
    private static Exercise<Func<double, double, double>> Feature() => new()
    {
        Id = "02.4",
        Signature = "double Feature(double x1, double x2)",
        Right = (x1, x2) => x1 * x2,
        Mistakes =
        [
            ((x1, x2) => x1 + x2, "Here f(0, 0) + f(1, 1) equals f(0, 1) + f(1, 0), so the four inequalities still contradict each other. A sum of a part for x₁ and a part for x₂ adds nothing; let them meet."),
            ((x1, x2) => x1 == x2 ? 0 : 1, "That is XOR itself or its opposite, and leaves the perceptron nothing to learn. Find a feature that one can make without knowing the answer."),
        ],
        Hints =
        [
            "Write down the sums of z over opposite corners again, with w₃·f(x₁, x₂) in each z.",
            "They may differ only if f(0, 0) + f(1, 1) ≠ f(0, 1) + f(1, 0).",
            "What is 1 at (1, 1) and 0 at the other three?",
        ],
        Try = f => (f(0, 0), f(0, 1), f(1, 0), f(1, 1)) is var (f00, f01, f10, f11) && f00 == f11 && f01 == f10 && f00 != f01
            ? [1, 1]
            : [Math.Abs(f00 + f11 - f01 - f10) > 1e-9 ? 1 : 0, 0],
    };

    private static double Sum(double[] w, double[] x) => w.Zip(x, (wi, xi) => wi * xi).Sum();

    private static int Fires(double[] w, double[] x) => Sum(w, x) > 0 ? 1 : 0;

    private static double[] Times(double[] x, double factor) => [.. x.Select(xi => factor * xi)];

    private static double[] Plus(double[] w, double[] x, double factor) => [.. w.Zip(x, (wi, xi) => wi + (factor * xi))];
}
