using Descent.Landscapes;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 12, critical points.</summary>
internal static class Lesson12Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [SecondDifference(), Judgement(), Accept()];

    private static Exercise<Func<Func<double, double>, double, double, double>> SecondDifference() => new()
    {
        Id = "12.1",
        Signature = "double SecondDifference(Func<double, double> f, double x, double h)",
        Right = (f, x, h) => (f(x + h) - (2 * f(x)) + f(x - h)) / (h * h),
        Mistakes =
        [
            ((f, x, h) => (f(x + h) - f(x - h)) / (2 * h), "This is the slope. Its change is asked for: how much steeper is it to the right of x than to the left?"),
            ((f, x, h) => (f(x + h) - (2 * f(x)) + f(x - h)) / h, "Divide by h twice: once to make a slope of a difference, once more to make a change of slope of it."),
            ((f, x, h) => (f(x + h) - (2 * f(x)) + f(x - h)) / (2 * h), "Both slopes are taken over h, and their middles lie h apart: divide by h·h."),
            ((f, x, h) => (f(x + h) - f(x) + f(x - h)) / (h * h), "f(x) belongs to both slopes: it is subtracted twice."),
            ((f, x, h) => ((2 * f(x)) - f(x + h) - f(x - h)) / (h * h), "The sign is turned round: a valley curves up, so its second derivative is positive."),
            ((f, x, h) => (f(x + h) - (2 * f(x)) + f(x - h)) / h * h, "C# divides from left to right: / h * h takes the h away again. Write / (h * h)."),
            ((f, x, h) => (f(x + h) - (2 * f(x)) + f(x - h)) / (2 * h * h), "From x − h to x and from x to x + h: the middles of these lie h apart, not 2h."),
            ((f, x, h) => (f(x + (2 * h)) - (2 * f(x + h)) + f(x)) / (h * h), "You went to the right only: that is the second derivative at x + h. Take x − h, x and x + h."),
            ((f, x, h) => (f(x + (2 * h)) - (2 * f(x)) + f(x - (2 * h))) / (4 * h * h), "You went 2h to either side. It is a second derivative, but coarser than h allows: take x − h, x and x + h."),
        ],
        Hints =
        [
            "Take the slope to the right of x and the slope to the left of it.",
            "(f(x + h) − f(x))/h is the first, (f(x) − f(x − h))/h the second. How far apart are their middles?",
            "(f(x + h) - 2 * f(x) + f(x - h)) / (h * h)",
        ],
        Try = answer => [answer(x => x * x, 3, 0.5), answer(x => x * x * x, 2, 0.25), answer(x => 1 - (2 * x * x), 1, 0.5), answer(x => Math.Exp(x), 0, 0.125)],
    };

    private static Exercise<Func<double, double, double, CriticalKind>> Judgement() => new()
    {
        Id = "12.2",
        Signature = "CriticalKind Judge(double slope, double lowest, double highest)",
        Right = Judge,
        Mistakes =
        [
            ((slope, lowest, highest) => Judge(0, lowest, highest), "You did not ask for the slope. Where the gradient is not zero, no Hessian makes a critical point."),
            ((slope, lowest, highest) => Judge(slope < 0 ? 0 : slope, lowest, highest), "A slope has a sign: it is not zero where it is negative, either."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : lowest >= 0 ? CriticalKind.Minimum : highest <= 0 ? CriticalKind.Maximum : CriticalKind.Saddle,
                "This is the rule with the missing case. An eigenvalue 0 and no opposite signs decide nothing: Degenerate."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : lowest > 0 ? CriticalKind.Minimum : highest < 0 ? CriticalKind.Maximum : CriticalKind.Saddle,
                "A saddle needs both signs. With an eigenvalue 0 and none of the opposite sign it is Degenerate."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : lowest > 0 ? CriticalKind.Maximum : highest < 0 ? CriticalKind.Minimum : lowest < 0 && highest > 0 ? CriticalKind.Saddle : CriticalKind.Degenerate,
                "Minimum and maximum are exchanged: positive curvature is a valley."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : lowest * highest > 0 ? CriticalKind.Minimum : lowest * highest < 0 ? CriticalKind.Saddle : CriticalKind.Degenerate,
                "Two negative eigenvalues have a positive product, too: that is a Maximum."),
            ((slope, lowest, highest) => slope == 0 ? CriticalKind.NotCritical : Judge(0, lowest, highest), "It is turned round: where the slope is not 0 the point is not critical."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : lowest > 0 ? CriticalKind.Minimum : highest < 0 ? CriticalKind.Maximum : lowest < 0 || highest > 0 ? CriticalKind.Saddle : CriticalKind.Degenerate,
                "A saddle has both signs, a way up and a way down: lowest < 0 && highest > 0."),
            ((slope, lowest, highest) => slope != 0 ? CriticalKind.NotCritical : highest > 0 ? CriticalKind.Minimum : lowest < 0 ? CriticalKind.Maximum : CriticalKind.Degenerate,
                "In a minimum all eigenvalues are positive, so ask the lowest one; in a maximum ask the highest."),
        ],
        Hints =
        [
            "Ask for the slope first.",
            "Then: are all eigenvalues positive? All negative? Are there both signs?",
            "All positive: lowest > 0. All negative: highest < 0. Both: lowest < 0 && highest > 0. What is left is Degenerate.",
        ],
        Try = f => [.. Cases.Select(it => (double)f(it.Slope, it.Lowest, it.Highest))],
    };

    private static Exercise<Func<double, double, double, double>> Accept() => new()
    {
        Id = "12.3",
        Signature = "double Accept(double before, double after, double temperature)",
        Right = (before, after, temperature) => Math.Min(1, Math.Exp(-(after - before) / temperature)),
        Mistakes =
        [
            ((before, after, temperature) => Math.Exp(-(after - before) / temperature), "Downhill your probability is above 1. Downhill moves are always accepted: take at most 1."),
            ((before, after, temperature) => Math.Min(1, Math.Exp((after - before) / temperature)), "The sign is turned round: this accepts every move uphill, and hesitates downhill."),
            ((before, after, temperature) => Math.Min(1, Math.Exp(-(after - before) * temperature)), "You multiplied by T. Divide: the hotter, the easier uphill."),
            ((before, after, temperature) => after <= before ? 1 : 0, "This never goes uphill. Accept a rise of ΔL with the probability e^(−ΔL/T)."),
            ((before, after, temperature) => Math.Exp(-Math.Abs(after - before) / temperature), "Only a rise is accepted with a probability; a move downhill always is."),
            ((before, after, temperature) => after < before ? 1 : 0, "This goes downhill only. Accept a rise of ΔL with the probability e^(−ΔL/T), and a rise of 0 always."),
            ((before, after, temperature) => Math.Exp((after - before) / temperature), "Two things: uphill the exponent is negative, −(after − before)/T, and a probability is at most 1."),
            ((before, after, temperature) => after < before ? 1 : Math.Exp(-after / temperature), "What counts is the rise, after − before, not the height."),
            ((before, after, temperature) => 1 - Math.Min(1, Math.Exp(-(after - before) / temperature)), "This is the probability to stay."),
        ],
        Hints =
        [
            "Two cases: the loss falls, or it rises.",
            "A rise of ΔL = after − before is accepted with the probability e^(−ΔL/T); a fall always.",
            "Math.Min(1, Math.Exp(-(after - before) / temperature))",
        ],
        Try = f => [f(1, 1.5, 0.5), f(1, 0.5, 0.5), f(2, 5, 2), f(0.3, 0.3, 1)],
    };

    private static IEnumerable<(double Slope, double Lowest, double Highest)> Cases =>
        [(0, 1, 2), (0, -2, -1), (0, -1, 2), (0, 0, 3), (0, -3, 0), (0, 0, 0), (0.1, 1, 2), (-0.1, -1, 2)];

    private static CriticalKind Judge(double slope, double lowest, double highest) =>
        slope != 0 ? CriticalKind.NotCritical
        : lowest > 0 ? CriticalKind.Minimum
        : highest < 0 ? CriticalKind.Maximum
        : lowest < 0 && highest > 0 ? CriticalKind.Saddle
        : CriticalKind.Degenerate;
}
