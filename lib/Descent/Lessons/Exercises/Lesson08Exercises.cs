namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 08, dropout and regularization.</summary>
internal static class Lesson08Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [Dropped(), DecayStep(), BestEpoch()];

    private static Exercise<Func<double[], double[], double, double[]>> Dropped() => new()
    {
        Id = "08.1",
        Signature = "double[] Dropped(double[] a, double[] u, double p)",
        Right = (a, draws, p) => Masked(a, draws, u => u < p ? 0 : 1 / (1 - p)),
        Mistakes =
        [
            ((a, draws, p) => Masked(a, draws, u => u < p ? 0 : 1 - p), "You multiplied by the keep probability. Divide by it, so that the mean stays."),
            ((a, draws, p) => Masked(a, draws, u => u < p ? 0 : 1), "The right units are dropped. Make the others louder: divide them by 1 − p."),
            ((a, draws, p) => Masked(a, draws, u => u < p ? 0 : 1 / p), "You divided by p. The keep probability is 1 − p."),
            ((a, draws, p) => Masked(a, draws, u => u < p ? 1 / (1 - p) : 0), "The mask is turned round: a draw below p drops the unit."),
            ((a, draws, p) => Masked(a, draws, u => u < 1 - p ? 0 : 1 / (1 - p)), "You drop with probability 1 − p. A draw below p drops the unit."),
            ((a, draws, p) => Masked(a, draws, u => u < p ? 0 : p), "You multiplied by p. Divide by the keep probability, 1 − p."),
            ((a, draws, p) => Masked(a, draws, _ => 1 / (1 - p)), "Nothing is dropped. A draw below p makes 0."),
            ((a, draws, p) => Masked([.. a.Select(_ => 1.0)], draws, u => u < p ? 0 : 1 / (1 - p)), "This is the mask. Multiply the activations by it."),
            ((a, draws, p) => Masked(a, draws, _ => 1 - p), "This is the mean of a mask without the division. Each unit is either 0 or divided by 1 − p."),
        ],
        Hints =
        [
            "Each unit has a draw of its own. Is it below p?",
            "Below p the result is 0, else aᵢ/(1 − p).",
            "[.. a.Zip(u, (ai, ui) => ui < p ? 0 : ai / (1 - p))]",
        ],
        Try = f => [.. f([12.241, 47.549], [0.38298, 0.78923], 0.5) ?? [], .. f([1, 2, 3], [0.9, 0.1, 0.5], 0.2) ?? []],
    };

    private static Exercise<Func<double, double, double, double, double>> DecayStep() => new()
    {
        Id = "08.2",
        Signature = "double Step(double w, double gradient, double eta, double lambda)",
        Right = (w, gradient, eta, lambda) => w - (eta * (gradient + (lambda * w))),
        Mistakes =
        [
            ((w, gradient, eta, lambda) => w - (eta * gradient), "You left out the penalty."),
            ((w, gradient, eta, lambda) => w - (eta * (gradient - (lambda * w))), "The penalty has the wrong sign: this makes weights grow."),
            ((w, gradient, eta, lambda) => w - (eta * (gradient + (lambda * w * w / 2))), "You added the penalty itself. A step needs its derivative, λ·w."),
            ((w, gradient, eta, lambda) => w - (eta * (gradient + lambda)), "The derivative of (λ/2)·w² is λ·w. Yours pulls a small weight as hard as a large one."),
            ((w, gradient, eta, lambda) => w - (eta * gradient) - (lambda * w), "The penalty belongs to the gradient, so the learning rate multiplies it, too."),
            ((w, gradient, eta, lambda) => w - (eta * (gradient + (lambda * w / 2))), "The 2 of the derivative cancels the ½: it is λ·w, not half of it."),
            ((w, gradient, eta, lambda) => (1 - (eta * lambda)) * (w - (eta * gradient)), "You shrank the new weight. Both parts belong to the weight before the step."),
            ((w, gradient, eta, lambda) => w + (eta * (gradient + (lambda * w))), "This goes uphill. Subtract."),
            ((w, gradient, eta, lambda) => w - (eta * lambda * w), "You left out the gradient of the loss."),
            ((w, gradient, eta, lambda) => gradient + (lambda * w), "This is the gradient. Take the step, too: subtract η times it from w."),
            ((w, gradient, eta, lambda) => w - (eta * (gradient + (2 * lambda * w))), "The ½ cancels the 2 of the derivative: it is λ·w."),
        ],
        Hints =
        [
            "What does (λ/2)·w² add to the gradient?",
            "The gradient becomes gradient + λ·w. Then take the usual step.",
            "w - eta * (gradient + lambda * w)",
        ],
        Try = f => [f(0.1, 0, 0.1, 0.01), f(3, 0.5, 0.2, 0.1), f(-2, 1, 0.05, 4)],
    };

    private static Exercise<Func<double[], int, int>> BestEpoch() => new()
    {
        Id = "08.3",
        Signature = "int BestEpoch(double[] validation, int patience)",
        Right = (validation, patience) => Stopped(validation, patience).Best,
        Mistakes =
        [
            ((validation, patience) => Stopped(validation, patience).Last, "This is the epoch in which training stops. Keep the one with the lowest loss before it."),
            ((validation, patience) => Array.IndexOf(validation, validation.Min()) + 1, "Training has stopped before that epoch: once `patience` epochs in a row bring nothing better, nothing more is seen."),
            ((validation, patience) => Stopped(validation, patience).Best - 1, "Epochs count from 1."),
            ((validation, patience) => Stopped(validation, 1).Best, "You stop at the first epoch that is no better. Wait for `patience` of them in a row."),
            ((validation, patience) => Stopped(validation, patience + 1).Best, "You wait one epoch too many. Stop as soon as `patience` in a row were no better."),
            ((validation, patience) => Stopped(validation, patience, ties: true).Best, "An epoch that is only as good as the best is no improvement."),
            ((validation, patience) => Waited(validation, patience, resets: false), "Start to wait anew after each epoch that is better: `patience` counts epochs in a row."),
            ((validation, patience) => Waited(validation, patience, resets: true), "You compare with the epoch before. Compare with the best one so far."),
            ((validation, patience) => validation.Length, "This is the last epoch of all."),
        ],
        Hints =
        [
            "Remember two things: the best epoch so far, and how long you have waited since.",
            "Go through the epochs. Lower than the best: remember it, wait 0. Else wait one more; stop when that reaches `patience`.",
            "var best = 0; for (var t = 1; t < validation.Length && t - best <= patience; t++) if (validation[t] < validation[best]) best = t; return best + 1;",
        ],
        Try = f =>
        [
            f([0.9, 0.6, 0.5, 0.55, 0.7, 0.8, 0.1], 2), f([1, 0.8, 0.85, 0.7, 0.75, 0.76, 0.77, 0.1], 3), f([0.5, 0.6, 0.4, 0.45], 2),
            f([0.5, 0.5, 0.6, 0.7], 2), f([0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.74, 0.73, 0.6], 2),
        ],
    };

    private static double[] Masked(double[] a, double[] draws, Func<double, double> factor) => [.. a.Zip(draws, (ai, draw) => ai * factor(draw))];

    private static (int Best, int Last) Stopped(double[] validation, int patience, bool ties = false)
    {
        var (best, last) = (0, 0);
        for (var epoch = 1; epoch < validation.Length && epoch - best <= patience; epoch++)
        {
            var better = validation[epoch] < validation[best] || (ties && validation[epoch] == validation[best]);
            (best, last) = (better ? epoch : best, epoch);
        }

        return (best + 1, last + 1);
    }

    // Two wrong ways to wait: never to begin anew, or to begin anew after each epoch that is better than the one before.
    private static int Waited(double[] validation, int patience, bool resets)
    {
        var (best, waited) = (0, 0);
        for (var epoch = 1; epoch < validation.Length && waited < patience; epoch++)
        {
            var better = validation[epoch] < validation[resets ? epoch - 1 : best];
            (best, waited) = (validation[epoch] < validation[best] ? epoch : best, better ? (resets ? 0 : waited) : waited + 1);
        }

        return best + 1;
    }
}
