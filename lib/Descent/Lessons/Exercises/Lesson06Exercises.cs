namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 06, gradient descent and the learning rate.</summary>
internal static class Lesson06Exercises
{
    // Far more updates than any trial needs. A known mistake that never arrives ends here; a learner's loop gets an error a little later.
    private const int Most = 10_000;

    private const string
        Loss = "The loss was asked {0:N0} times, so the loop does not end. Does each step go against the slope of the place it starts from?",
        Slope = "The slope was asked {0:N0} times, so the loop does not end. Let the loss decide when it does.";

    public static IReadOnlyList<Exercise> All { get; } = [LargestRate(), Updates(), Halve()];

    private static Exercise<Func<double[], double>> LargestRate() => new()
    {
        Id = "06.1",
        Signature = "double LargestRate(double[] curvatures)",
        Right = curvatures => 2 / curvatures.Max(),
        Mistakes =
        [
            (curvatures => 1 / curvatures.Max(), "At this rate the steep direction arrives in one step. It still converges, swinging, up to twice as much."),
            (curvatures => 2 / curvatures.Min(), "This suits the flat direction. The steep one has diverged long before."),
            (curvatures => 1 / curvatures.Min(), "Two things: the steepest direction decides, not the flattest, and the factor 1 − η·λ may fall to −1."),
            (curvatures => 2 / curvatures.Average(), "The mean decides nothing: a direction that is steeper than the mean diverges by itself."),
            (curvatures => 2 / curvatures.Sum(), "You added the curvatures. Each direction moves by itself: the largest curvature decides."),
            (curvatures => 2 / curvatures[0], "You took the first one. Take the largest."),
            (curvatures => 2 * curvatures.Max(), "The steeper, the smaller the rate: divide."),
            (curvatures => curvatures.Max() / 2, "Upside down: the limit is 2 over the curvature."),
        ],
        Hints =
        [
            "In each direction a step multiplies the distance by 1 − η·λ. When does that shrink?",
            "−1 < 1 − η·λ means η < 2/λ, and it must hold for every λ.",
            "2 / curvatures.Max()",
        ],
        Try = f => [f([2]), f([1.2684, 0.0684]), f([0.5, 4, 1])],
    };

    private static Exercise<Func<Func<double, double>, Func<double, double>, double, double, double, int>> Updates() => new()
    {
        Id = "06.2",
        Signature = "int Updates(Func<double, double> loss, Func<double, double> slope, double x, double eta, double below)",
        Right = Count,
        Mistakes =
        [
            ((loss, slope, x, eta, below) => Count(loss, slope, x, eta, below) + 1, "One too many: you counted the points. The start is a point, but no update."),
            ((loss, slope, x, eta, below) => Math.Max(1, Count(loss, slope, x, eta, below)), "A start that is low enough needs no update: look at the loss before you step."),
            ((loss, slope, x, eta, below) => Count(z => Math.Abs(slope(z)), slope, x, eta, below), "You stopped by the slope. Stop by the loss."),
            ((loss, slope, x, eta, below) => Count(z => z, slope, x, eta, below), "You compared x with the threshold. Compare the loss at x."),
            ((loss, slope, x, eta, below) => Count(loss, slope, x, eta, Math.BitIncrement(below)), "At the threshold is not below it: go on while the loss is >= below."),
            ((loss, slope, x, eta, below) => Count(loss, loss, x, eta, below), "You stepped by the loss. Step by the slope."),
            ((loss, slope, x, eta, below) => Count(loss, slope, x, -eta, below), "You went uphill, and never got there. Subtract eta times the slope."),
        ],
        Hints =
        [
            "A loop that runs while the loss is not below the threshold, and a counter that starts at 0.",
            "In each turn: x ← x − η·slope(x), and one more update.",
            "var count = 0; while (loss(x) >= below) { x -= eta * slope(x); count++; } return count;",
        ],
        Try = f =>
        [
            f(Ending(x => x * x), Ending(x => 2 * x, Slope), 1.2, 0.3, 0.01), f(Ending(x => x * x), Ending(x => 2 * x, Slope), 0.05, 0.3, 0.01), f(Ending(x => (x - 1) * (x - 1)), Ending(x => 2 * (x - 1), Slope), 3, 0.25, 1),
            f(Ending(x => x * x * x * x), Ending(x => 4 * x * x * x, Slope), 1, 0.1, 0.001), f(Ending(x => (x + 2) * (x + 2)), Ending(x => 2 * (x + 2), Slope), 1, 0.1, 0.01),
        ],
    };

    private static Exercise<Func<Func<double, double>, Func<double, double>, double, double, double>> Halve() => new()
    {
        Id = "06.3",
        Signature = "double Halve(Func<double, double> loss, Func<double, double> slope, double x, double eta)",
        Right = First,
        Mistakes =
        [
            ((loss, slope, x, eta) => First(loss, slope, x, eta) / 2, "Once too often: the rate before was good enough. Test first, then halve."),
            ((loss, slope, x, eta) => loss(x - (eta * slope(x))) < loss(x) ? eta : eta / 2, "You halved once at most. Go on until the step lowers the loss."),
            ((loss, slope, x, eta) => x - (First(loss, slope, x, eta) * slope(x)), "This is where the step leads. Return the rate."),
            ((loss, slope, x, eta) => FirstWhere(eta, rate => loss(x - (rate * slope(x))) <= loss(x)), "A step to a place that is equally high gets nowhere: the loss must be lower."),
            ((loss, slope, x, eta) => FirstWhere(eta, rate => Math.Abs(x - (rate * slope(x))) < Math.Abs(x)), "You compared x. Compare the losses before and after the step."),
            ((loss, slope, x, eta) => FirstWhere(eta / 2, rate => loss(x - (rate * slope(x))) < loss(x)), "You never tried eta itself."),
        ],
        Hints =
        [
            "Try the step with eta. What must be true of the loss there?",
            "As long as loss(x − η·slope(x)) is not below loss(x), halve η.",
            "while (loss(x - eta * slope(x)) >= loss(x)) eta /= 2; return eta;",
        ],
        Try = f =>
        [
            f(Ending(x => x * x), Ending(x => 2 * x, Slope), 1, 1.1), f(Ending(x => x * x), Ending(x => 2 * x, Slope), -3, 0.4), f(Ending(x => x * x), Ending(x => 2 * x, Slope), 1, 8), f(Ending(x => x * x), Ending(x => 2 * x, Slope), 2, 1),
            f(Ending(x => (x - 3) * (x - 3) * (x - 3) * (x - 3)), Ending(x => 4 * (x - 3) * (x - 3) * (x - 3), Slope), 0.5, 1),
        ],
    };

    private static int Count(Func<double, double> loss, Func<double, double> slope, double x, double eta, double below)
    {
        var count = 0;
        while (!(loss(x) < below) && count < Most)
        {
            (x, count) = (x - (eta * slope(x)), count + 1);
        }

        return count;
    }

    private static double First(Func<double, double> loss, Func<double, double> slope, double x, double eta) => FirstWhere(eta, rate => loss(x - (rate * slope(x))) < loss(x));

    // A function that answers only so often: a loop that does not end gets an error instead of hanging the notebook.
    private static Func<double, double> Ending(Func<double, double> f, string message = Loss)
    {
        var calls = 0;
        return x => ++calls <= 10 * Most ? f(x) : throw new InvalidOperationException(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, 10 * Most));
    }

    // Rates that never do end at 0.
    private static double FirstWhere(double eta, Func<double, bool> isGood)
    {
        while (eta > 0 && !isGood(eta))
        {
            eta /= 2;
        }

        return eta;
    }
}
