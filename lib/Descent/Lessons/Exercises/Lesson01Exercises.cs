using Descent.Layers;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 01, neuron and activations.</summary>
internal static class Lesson01Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [BiasFor(), Nand(), SlopeFromValue(), StableSoftmax()];

    private static Exercise<Func<double, double, double>> BiasFor() => new()
    {
        Id = "01.1",
        Signature = "double BiasFor(double w, double middle)",
        Right = (w, middle) => -w * middle,
        Mistakes =
        [
            ((w, middle) => w * middle, "The sign is turned round. In the middle w·x + b is 0, so b is the opposite of w·x."),
            ((w, middle) => -middle, "That is right for w = 1 only. The curve moves by −b/w, so the bias has to be w times as large."),
            ((w, middle) => -middle / w, "You divided by w. The middle is at −b/w; solve that for b."),
            ((w, middle) => middle, "That is where the middle should be, x. In the middle w·x + b = 0: solve that for b."),
            ((w, middle) => middle / w, "In the middle w·x + b = 0: multiply w by x, and take the opposite."),
            ((w, middle) => -w / middle, "In the middle w·x + b = 0: multiply w by x, and take the opposite."),
        ],
        Hints =
        [
            "What is z = w·x + b in the middle of the curve?",
            "It is 0, so b = −w·x there.",
            "-w * middle",
        ],
        Try = f => [f(2, 3), f(-1.5, 2), f(4, -0.5)],
    };

    private static Exercise<Func<McCullochPittsNeuron>> Nand() => new()
    {
        Id = "01.2",
        Signature = "McCullochPittsNeuron Nand()",
        Right = () => new([-1, -1], -1.5),
        Mistakes =
        [
            (() => new([1, 1], 1.5), "This is AND. NAND fires where AND is silent: turn the sign of every number, the threshold's too."),
            (() => new([-1, -1], 1.5), "It never fires. At (0, 0) the weighted sum is 0, and must exceed the threshold: that has to be negative."),
            (() => new([-1, -1], -0.5), "This is NOR: it fires for (0, 0) only. With one 1 the weighted sum, which is that one's weight, must still exceed the threshold."),
            (() => new([-1, -1], -2.5), "It always fires. At (1, 1) the weighted sum must not exceed the threshold: two 1s have to speak against firing."),
            (() => new([1, 1], 0.5), "This is OR. NAND is silent for (1, 1) only."),
        ],
        Hints =
        [
            "NAND is silent for (1, 1) and fires for the other three. So a 1 must speak against firing.",
            "With both weights −1 the sums are 0, −1, −1 and −2. Which threshold lies between −1 and −2?",
            "new McCullochPittsNeuron([-1, -1], threshold: -1.5)",
        ],
        Try = f => f() is { } neuron ? [neuron.Fire(0, 0), neuron.Fire(0, 1), neuron.Fire(1, 0), neuron.Fire(1, 1)] : [],
    };

    private static Exercise<Func<double, double>> SlopeFromValue() => new()
    {
        Id = "01.3",
        Signature = "double SlopeFromValue(double a)",
        Right = a => a * (1 - a),
        Mistakes =
        [
            (a => Sigmoid(a) * (1 - Sigmoid(a)), "You took a for z. It is the sigmoid's value already: no exponential is needed."),
            (a => 1 - (a * a), "That is the slope of tanh from its value. The sigmoid's is another product."),
            (a => a - 1, "You lost a factor: the slope is a·(1 − a)."),
            (a => a * (a - 1), "The sign is turned round: a sigmoid rises everywhere, so its slope is positive."),
            (a => 1 - a, "One factor is missing: near a = 0 the sigmoid is flat, too."),
        ],
        Hints =
        [
            "Where is the sigmoid flat? The slope must be 0 for a = 0 and for a = 1.",
            "The slope is σ·(1 − σ), and a is σ.",
            "a * (1 - a)",
        ],
        Try = f => [f(0.5), f(0.9), f(0.2), f(1)],
    };

    private static Exercise<Func<double[], double[]>> StableSoftmax() => new()
    {
        Id = "01.4",
        Signature = "double[] StableSoftmax(double[] z)",
        Right = z => Shares(z, z.Max()),
        Mistakes =
        [
            (z => Shares(z, 0), "It works for small scores. e¹⁰⁰⁰ is too large for a double, and ∞/∞ is no number: subtract something first."),
            (z => Shares(z, 1000), "One number does not suit every set of scores: with 1000 off, eᶻ of small scores is 0, and 0/0 is no number. Subtract the largest."),
            (z => Shares(z, z.Average()), "The mean is not enough: one score can lie 1000 above it. Subtract the largest."),
            (z => Shares(z, z.Min()), "Subtract the largest score, not the smallest. Then every exponent is 0 or less, and e to that is at most 1."),
            (z => [.. z.Select(zi => Math.Exp(zi - z.Max()))], "The shares do not sum to 1: divide by the sum of the exponentials."),
            (z => [.. z.Select(zi => Math.Exp(zi - z.Max()) / z.Sum(Math.Exp))], "You shifted the numerator only. The sum in the denominator runs over the same exponentials."),
            (z => Shares([.. z.Select(zi => zi / z.Max())], 0), "You divided by the largest score. That changes the shares; a difference does not."),
        ],
        Hints =
        [
            "Adding the same number to every score changes nothing. Choose that number well.",
            "Subtract the largest score, so that every exponent is 0 or less.",
            "var e = z.Select(zi => Math.Exp(zi - z.Max())).ToArray(); then divide each by e.Sum()",
        ],

        // Two shares that are not finite agree, whether they are infinite or NaN.
        Try = f => [.. new double[][] { [1, 2, 3], [1000, 1001, 1002], [-1000, -1001, -1002], [0, 0, 3000], [0, 800, 800] }
            .SelectMany(z => f(z) ?? []).Select(share => double.IsFinite(share) ? share : double.NaN)],
    };

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    // The softmax by its formula, after a shift of every score.
    private static double[] Shares(double[] z, double shift)
    {
        double[] e = [.. z.Select(zi => Math.Exp(zi - shift))];
        return [.. e.Select(ei => ei / e.Sum())];
    }
}
