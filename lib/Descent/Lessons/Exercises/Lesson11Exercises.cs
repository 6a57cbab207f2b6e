namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 11, optimizers and schedules.</summary>
internal static class Lesson11Exercises
{
    private static readonly int[] Places = [0, 1, 3, 4, 5, 9, 14, 19, 24];
    private static readonly double[] Golden = [2, 1, 0.5], Turning = [1, -3, 0.25, 4];

    public static IReadOnlyList<Exercise> All { get; } = [Velocities(), RmsPropSteps(), AdamSteps(), RateAt()];

    private static Exercise<Func<double[], double, double, double[]>> Velocities() => new()
    {
        Id = "11.1",
        Signature = "double[] Velocities(double[] g, double eta, double mu)",
        Right = (g, eta, mu) => Momentum(g, mu, -eta),
        Mistakes =
        [
            ((g, eta, mu) => Momentum(g, mu, eta), "The sign is turned round. A step goes against the gradient: −η·g."),
            ((g, eta, mu) => Momentum(g, mu, -eta * (1 - mu)), "This is a mean of gradients, with the weight 1 − μ. Here v is a sum: v ← μ·v − η·g."),
            ((g, eta, mu) => [.. g.Select(gi => -eta * gi)], "Nothing is remembered: keep v from one gradient to the next and multiply it by μ."),
            ((g, eta, mu) => Momentum(g, 1, -eta), "Nothing is forgotten: multiply the old v by μ."),
            ((g, eta, mu) => Momentum(g, mu, -eta * mu), "You multiplied the new step by μ, too. Only the old v fades: v ← μ·v − η·g."),
            ((g, eta, mu) => Momentum(g, mu, mu - 1), "This is a mean of gradients without a rate. Here v is a sum of steps: v ← μ·v − η·g."),
            ((g, eta, mu) => Momentum(g, mu, -1), "The rate is missing: each gradient counts −η·g."),
            ((g, eta, mu) => [0, .. Momentum(g, mu, -eta)[..^1]], "You noted v before the gradient. Change it first, then note it."),
            ((g, eta, mu) => [0, .. Momentum(g, mu, -eta)], "The start v = 0 does not belong to the answer: one v after each gradient."),
            ((g, eta, mu) => Momentum(g, mu, -eta)[^1..], "This is the last v alone. Note it after each gradient."),
        ],
        Hints =
        [
            "Start with v = 0 and go through the gradients. What stays of the old v?",
            "v ← μ·v − η·g, and note v after each gradient.",
            "var v = 0.0; return [.. g.Select(gt => v = mu * v - eta * gt)];",
        ],
        Try = f => [.. f(Golden, 0.1, 0.9) ?? [], .. f(Turning, 0.2, 0.5) ?? []],
    };

    private static Exercise<Func<double[], double, double, double[]>> RmsPropSteps() => new()
    {
        Id = "11.2",
        Signature = "double[] RmsPropSteps(double[] g, double eta, double alpha)",
        Right = (g, eta, alpha) => Scaled(g, eta, (s, gt) => (alpha * s) + ((1 - alpha) * gt * gt), Math.Sqrt),
        Mistakes =
        [
            ((g, eta, alpha) => Scaled(g, eta, (size, gt) => Math.Sqrt(alpha * size * size) + ((1 - alpha) * gt * gt), size => size), "This is the published mistake: the root covers the first term only, and adds a gradient to a square."),
            ((g, eta, alpha) => Scaled(g, eta, (s, gt) => (alpha * s) + ((1 - alpha) * gt * gt), s => s), "The root is missing. Without it a gradient is divided by a square, and the step has the wrong unit."),
            ((g, eta, alpha) => Scaled(g, eta, (s, gt) => s + (gt * gt), Math.Sqrt), "This is AdaGrad: it forgets nothing. RMSProp takes a fading mean, α·s + (1 − α)·g²."),
            ((g, eta, alpha) => Scaled(g, eta, (s, gt) => ((1 - alpha) * s) + (alpha * gt * gt), Math.Sqrt), "α and 1 − α are exchanged: α says how much of the old stays."),
            ((g, eta, alpha) => Scaled(g, eta, (s, gt) => (alpha * s) + (gt * gt), Math.Sqrt), "The new square counts 1 − α, so that s stays a mean."),
            ((g, eta, alpha) => [.. Scaled(g, eta, (s, gt) => (alpha * s) + ((1 - alpha) * gt * gt), Math.Sqrt).Select(step => -step)], "The sign is turned round: the amount is subtracted, so it has the sign of the gradient."),
            ((g, eta, alpha) => Scaled(g, eta, (size, gt) => Math.Sqrt((alpha * size) + ((1 - alpha) * gt * gt)), size => size), "You kept the root as s. The mean is one of squares: keep s, and take its root for the step alone."),
            ((g, eta, alpha) => Scaled(g, 1, (s, gt) => (alpha * s) + ((1 - alpha) * gt * gt), Math.Sqrt), "The rate is missing: η·g/√s."),
            ((g, eta, alpha) => [.. g.Zip(Scaled(g, eta, (s, gt) => (alpha * s) + ((1 - alpha) * gt * gt), Math.Sqrt), (gt, step) => step / gt)], "This is the rate of each step, η/√s. The amount is that times g."),
        ],
        Hints =
        [
            "Keep one number s from gradient to gradient: the mean of squares. Which part needs a root?",
            "s ← α·s + (1 − α)·g², from s = 0. The amount is η·g/√s.",
            "var s = 0.0; return [.. g.Select(gt => { s = alpha * s + (1 - alpha) * gt * gt; return eta * gt / Math.Sqrt(s); })];",
        ],
        Try = f => [.. f(Golden, 0.1, 0.9) ?? [], .. f(Turning, 0.5, 0.8) ?? []],
    };

    private static Exercise<Func<double[], double, double, double, double[]>> AdamSteps() => new()
    {
        Id = "11.3",
        Signature = "double[] AdamSteps(double[] g, double eta, double beta1, double beta2)",
        Right = (g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t), (beta, t) => 1 - Math.Pow(beta, t)),
        Mistakes =
        [
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (_, _) => 1, (_, _) => 1), "Momentum plus RMSProp: the bias correction is missing. Divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t), (_, _) => 1), "v needs its correction, too: divide it by 1 − β₂ᵗ, inside the root."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (_, _) => 1, (beta, t) => 1 - Math.Pow(beta, t)), "m needs its correction, too: divide it by 1 − β₁ᵗ."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t + 1), (beta, t) => 1 - Math.Pow(beta, t + 1)), "t is too large by 1: it counts from 1 in the first step."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t - 1), (beta, t) => 1 - Math.Pow(beta, t - 1)), "t is too small by 1: it counts from 1, and 1 − β⁰ is 0, by which nobody can divide."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, _) => 1 - beta, (beta, _) => 1 - beta), "The correction changes from step to step: 1 − βᵗ, with the number of the step as exponent."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t), (beta, t) => Math.Pow(1 - Math.Pow(beta, t), 2)), "v is corrected before the root is taken: √(v/(1 − β₂ᵗ))."),
            ((g, eta, beta1, beta2) => [.. Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t), (beta, t) => 1 - Math.Pow(beta, t)).Select(step => -step)], "The sign is turned round: the amount is subtracted, so it has the sign of m̂."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => (1 - Math.Pow(beta, t)) * (1 - beta), (beta, t) => (1 - Math.Pow(beta, t)) * (1 - beta)), "m and v are means: the new gradient counts 1 − β₁, its square 1 − β₂."),
            ((g, eta, beta1, beta2) => Adam(g, eta, beta1, beta2, (beta, t) => 1 - Math.Pow(beta, t), (beta, t) => 1 - Math.Pow(beta, t), writesBack: true), "You wrote the corrected means back into m and v, and correct them once more in the next step. Keep m and v as they are."),
        ],
        Hints =
        [
            "Two means from 0, one of g and one of g². What is their weight after t gradients?",
            "m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g². The weights add up to 1 − βᵗ: divide by it. The amount is η·m̂/√v̂.",
            "In step t = 1, 2, …: m = beta1*m + (1-beta1)*g; v = beta2*v + (1-beta2)*g*g; eta * m/(1-Math.Pow(beta1,t)) / Math.Sqrt(v/(1-Math.Pow(beta2,t)))",
        ],
        Try = f => [.. f(Golden, 0.1, 0.9, 0.999) ?? [], .. f(Turning, 0.5, 0.6, 0.8) ?? []],
    };

    private static Exercise<Func<int, double, int, int, double>> RateAt() => new()
    {
        Id = "11.4",
        Signature = "double RateAt(int t, double eta, int w, int T)",
        Right = (t, eta, w, T) => t < w ? eta * (t + 1) / w : Cosine(t - w, eta, T - w),
        Mistakes =
        [
            ((t, eta, w, T) => t < w ? eta * t / w : Cosine(t - w, eta, T - w), "The first step has the rate 0 and learns nothing: (t + 1)/w."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : Cosine(t, eta, T), "The cosine starts after the warm-up, at its full rate: it sees t − w, and has T − w steps."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : Cosine(t - w, eta, T), "The cosine has T − w steps, so that it reaches 0 at t = T."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : eta * Math.Cos(Math.PI * (t - w) / (T - w)), "A cosine goes down to −1. (1 + cos)/2 goes from 1 to 0."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : eta * (1 + Math.Cos(Math.PI * (t - w) / (T - w))), "Half of it: (1 + cos)/2 starts at 1."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : eta * (1 - ((t - w) / (double)(T - w))), "This decay is linear. The cosine is flat at both ends: (1 + cos(π·s))/2."),
            ((t, eta, w, T) => Cosine(t, eta, T), "The warm-up is missing: for t < w the rate is η·(t + 1)/w."),
            ((t, eta, w, T) => t < w ? (t + 1) / w * eta : Cosine(t - w, eta, T - w), "(t + 1) / w divides whole numbers, and drops the rest: write eta * (t + 1) / w."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : Cosine((t - w) / (T - w), eta, 1), "(t - w) / (T - w) divides whole numbers, and drops the rest: multiply by π first."),
            ((t, eta, w, T) => t < w ? eta * (t + 1) / w : eta * Math.Cos(Math.PI / 2 * (t - w) / (T - w)), "A quarter of a cosine falls steeply at its end. Half of one is flat there, too: (1 + cos(π·s))/2."),
            ((t, eta, w, T) => t <= w ? eta * (t + 1) / w : Cosine(t - w, eta, T - w), "The warm-up has the w steps 0 to w − 1: at t = w the cosine begins."),
        ],
        Hints =
        [
            "Two cases, t < w and the rest. Where is the rest's beginning?",
            "η·(t + 1)/w for t < w. Then the share of the way is s = (t − w)/(T − w), from 0 to 1.",
            "t < w ? eta * (t + 1) / w : eta * (1 + Math.Cos(Math.PI * (t - w) / (T - w))) / 2",
        ],
        Try = f => [.. Places.Select(t => f(t, 0.1, 4, 24)), f(2, 0.5, 2, 10), f(10, 0.5, 2, 10)],
    };

    private static double[] Momentum(double[] g, double mu, double factor)
    {
        var v = 0.0;
        return [.. g.Select(gt => v = (mu * v) + (factor * gt))];
    }

    private static double[] Scaled(double[] g, double eta, Func<double, double, double> remember, Func<double, double> size)
    {
        var s = 0.0;
        return [.. g.Select(gt => eta * gt / size(s = remember(s, gt)))];
    }

    private static double[] Adam(double[] g, double eta, double beta1, double beta2, Func<double, int, double> ofM, Func<double, int, double> ofV, bool writesBack = false)
    {
        var (m, v) = (0.0, 0.0);
        return [.. g.Select((gt, i) =>
        {
            m = (beta1 * m) + ((1 - beta1) * gt);
            v = (beta2 * v) + ((1 - beta2) * gt * gt);
            var (mHat, vHat) = (m / ofM(beta1, i + 1), v / ofV(beta2, i + 1));
            (m, v) = writesBack ? (mHat, vHat) : (m, v);
            return eta * mHat / Math.Sqrt(vHat);
        })];
    }

    private static double Cosine(int t, double eta, int steps) => eta * (1 + Math.Cos(Math.PI * t / steps)) / 2;
}
