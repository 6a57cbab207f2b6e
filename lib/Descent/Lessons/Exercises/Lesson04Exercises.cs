namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 04, losses.</summary>
internal static class Lesson04Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [MeanSquared(), LineGradient(), Divergence(), CrossEntropy()];

    private static Exercise<Func<double[], double[], double>> MeanSquared() => new()
    {
        Id = "04.1",
        Signature = "double MeanSquared(double[] a, double[] y)",
        Right = (a, y) => SumOfSquares(a, y) / a.Length,
        Mistakes =
        [
            ((a, y) => a.Average(aj => Math.Pow(aj - y.Average(), 2)), "This is the published mistake: each prediction is compared with the mean label. Compare a[j] with y[j]."),
            ((a, y) => SumOfSquares(a, y), "This is the sum. Divide by the number of samples."),
            ((a, y) => SumOfSquares(a, y) / (2 * a.Length), "This is half of it, the form that training likes for its derivative. The mean squared error has no ½."),
            ((a, y) => Math.Sqrt(SumOfSquares(a, y)), "This is the distance, with a root and without a mean. The mean squared error has no root."),
            ((a, y) => Math.Sqrt(SumOfSquares(a, y) / a.Length), "This is its root. Leave the root out."),
            ((a, y) => a.Zip(y, (aj, yj) => Math.Abs(aj - yj)).Average(), "These are absolute errors. Square them."),
            ((a, y) => a.Zip(y, (aj, yj) => aj - yj).Average(), "Errors of opposite sign cancel here. Square each before you add."),
        ],
        Hints =
        [
            "One error for each sample: its prediction minus its own label.",
            "Square each error, then take the mean of the squares.",
            "a.Zip(y, (aj, yj) => (aj - yj) * (aj - yj)).Average()",
        ],
        Try = f => [f([1, 2, 3], [1, 2, 3]), f([2, 2, 2], [1, 2, 3]), f([0.5, -1, 4, 2], [1, 1, 1, 3])],
    };

    private static Exercise<Func<double[], double[], double, double, (double, double)>> LineGradient() => new()
    {
        Id = "04.2",
        Signature = "(double dw, double db) LineGradient(double[] x, double[] y, double w, double b)",
        Right = (x, y, w, b) => Gradient(x, y, w, b),
        Mistakes =
        [
            ((x, y, w, b) => Scaled(Gradient(x, y, w, b), x.Length), "You left out 1/N: this is the gradient of the summed loss, N times too long."),
            ((x, y, w, b) => Scaled(Gradient(x, y, w, b), 2), "Twice too long: the ½ of the loss cancels the 2 of the derivative."),
            ((x, y, w, b) => Scaled(Gradient(x, y, w, b), 0.5), "Half as long as it should be: the ½ of the loss cancels the 2 of the derivative, and none is left."),
            ((x, y, w, b) => Scaled(Gradient(x, y, w, b), -1), "The sign is turned round. The error is a − y, prediction minus label: positive where the line is above the point."),
            ((x, y, w, b) => (Gradient(x, y, w, b).Item2, Gradient(x, y, w, b).Item2), "dw is that of the bias. A change of w moves the line at x by x times as much: multiply each error by its x."),
            ((x, y, w, b) => (Gradient(x, y, w, b).Item2 * x.Average(), Gradient(x, y, w, b).Item2), "You multiplied two means. Multiply each error by its own x, then take the mean."),
            ((x, y, w, _) => Gradient(x, y, w, 0), "The bias is missing from the prediction: a = w·x + b."),
            ((x, y, w, b) => (Gradient(x, y, w, b).Item2, Gradient(x, y, w, b).Item1), "dw and db are exchanged: the errors times x belong to w."),
        ],
        Hints =
        [
            "First the errors: the line's value at each x, minus y.",
            "w reaches a through x, so ∂L/∂w is the mean of error times x. b reaches it through 1.",
            "dw = mean of (w·x + b − y)·x and db = mean of (w·x + b − y).",
        ],
        Try = f => [.. Numbers(f([0, 1, 2], [1, 0, 2], 0.5, -1)), .. Numbers(f([-1, 0.5, 2, 4], [3, 1, -2, 0.5], 2, 0.25))],
    };

    private static Exercise<Func<double[], double[], double>> Divergence() => new()
    {
        Id = "04.3",
        Signature = "double Divergence(double[] p, double[] q)",
        Right = (p, q) => Sum(p, q, (pi, qi) => pi == 0 ? 0 : pi * Math.Log(pi / qi)),
        Mistakes =
        [
            ((p, q) => Sum(p, q, (pi, qi) => pi * Math.Log(pi / qi)), "Right, but for an event that never happens: 0·ln 0 counts as 0, and your code makes NaN of it."),
            ((p, q) => Sum(p, q, (pi, qi) => pi == 0 ? 0 : -pi * Math.Log(qi)), "This is the cross-entropy H(p, q). Take off the entropy H(p): ln p − ln q in place of −ln q."),
            ((p, q) => Sum(p, q, (pi, qi) => qi == 0 ? 0 : qi * Math.Log(qi / pi)), "p and q are exchanged. The divergence is not symmetric: weigh with p, which is what happens."),
            ((p, q) => Sum(p, q, (pi, qi) => pi == 0 ? 0 : pi * Math.Log(qi / pi)), "The sign is turned round: ln(p/q), not ln(q/p). A divergence is never negative."),
            ((p, q) => Sum(p, q, (pi, qi) => pi == 0 ? 0 : pi * Math.Log2(pi / qi)), "This is right in bits. The course counts in nats: Math.Log."),
            ((p, q) => Sum(p, q, (pi, qi) => pi == 0 ? 0 : Math.Log(pi / qi)), "The weights are missing: each ln(p/q) counts as often as it happens, p times."),
        ],
        Hints =
        [
            "Σ p·ln(p/q). Which term is a trap when some p is 0?",
            "0·ln 0 counts as 0: skip the terms with p = 0.",
            "p.Zip(q, (pi, qi) => pi == 0 ? 0 : pi * Math.Log(pi / qi)).Sum()",
        ],
        Try = f => [f([0.7, 0.2, 0.1], [0.2, 0.5, 0.3]), f([0.25, 0.75], [0.25, 0.75]), Finite(f([0, 0.4, 0.6], [0.5, 0.25, 0.25]))],
    };

    private static Exercise<Func<double[], int, double>> CrossEntropy() => new()
    {
        Id = "04.4",
        Signature = "double CrossEntropy(double[] z, int label)",
        Right = (z, label) => Math.Log(z.Sum(zi => Math.Exp(zi - z.Max()))) - (z[label] - z.Max()),
        Mistakes =
        [
            ((z, label) => Math.Log(z.Sum(Math.Exp)) - z[label], "Right for small logits, but e¹⁰⁰⁰ overflows. Subtract the largest logit from all of them first."),
            ((z, label) => -Math.Log(Math.Exp(z[label]) / z.Sum(Math.Exp)), "Right for small logits, but e¹⁰⁰⁰ overflows and e⁻¹⁰⁰⁰ is rounded to 0. Write the logarithm of the quotient as a difference, and subtract the largest logit from all of them first."),
            ((z, label) => -Math.Log(Math.Exp(z[label] - z.Max()) / z.Sum(zi => Math.Exp(zi - z.Max()))), "Nothing overflows, but a probability of e⁻¹⁰⁰⁰ is rounded to 0, and −ln 0 is infinite. Do not make the probability: subtract logarithms."),
            ((z, label) => Math.Log(z.Sum(zi => Math.Exp(zi - z.Max()))) - z[label], "You subtracted the largest logit inside the sum only. Take it from z[label], too."),
            ((z, label) => z[label] - z.Max() - Math.Log(z.Sum(zi => Math.Exp(zi - z.Max()))), "This is ln a. The loss is −ln a."),
            ((z, label) => Math.Exp(z[label] - z.Max()) / z.Sum(zi => Math.Exp(zi - z.Max())), "This is the probability a of the label. The loss is −ln a."),
            ((z, _) => Math.Log(z.Sum(zi => Math.Exp(zi - z.Max()))) + z.Max(), "This is ln Σ e^z. The label has no say in it yet: subtract z[label]."),
            ((z, label) => -z[label] + z.Max(), "This compares with the largest logit alone. The others count, too: ln Σ e^z."),
        ],
        Hints =
        [
            "−ln of a softmax: −ln(e^z[label] / Σ e^z). Write it as a difference of two logarithms.",
            "ln Σ e^z − z[label]. Adding the same number to every z changes nothing, so subtract the largest.",
            "With m = z.Max(): Math.Log(z.Sum(zi => Math.Exp(zi - m))) - (z[label] - m)",
        ],
        Try = f => [f([1, 2, 3], 2), f([0.5, -1, 0, 2], 1), Finite(f([1000, 1001, 1002], 2)), Finite(f([-1000, 0, 1], 0))],
    };

    private static double SumOfSquares(double[] a, double[] y) => Sum(a, y, (aj, yj) => Math.Pow(aj - yj, 2));

    private static double Sum(double[] p, double[] q, Func<double, double, double> term) => p.Zip(q, term).Sum();

    private static (double, double) Gradient(double[] x, double[] y, double w, double b) =>
        (Sum(x, y, (xj, yj) => ((w * xj) + b - yj) * xj) / x.Length, Sum(x, y, (xj, yj) => (w * xj) + b - yj) / x.Length);

    private static (double, double) Scaled((double W, double B) gradient, double factor) => (factor * gradient.W, factor * gradient.B);

    private static double[] Numbers((double, double) pair) => [pair.Item1, pair.Item2];

    // Two answers that are not finite agree, whether they are infinite or NaN.
    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;
}
