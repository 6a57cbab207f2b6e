namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 14, loss landscapes.</summary>
internal static class Lesson14Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [Normalize(), Barrier(), OffPlane()];

    private static Exercise<Func<double[], double[], double[]>> Normalize() => new()
    {
        Id = "14.1",
        Signature = "double[] Normalize(double[] d, double[] w)",
        Right = (d, w) => Times(d, Length(w) / Length(d)),
        Mistakes =
        [
            ((d, w) => Times(d, 1 / Length(d)), "Your direction has length 1. It is to be as long as w: multiply by ‖w‖, too."),
            ((d, w) => Times(d, Length(d) / Length(w)), "The quotient is turned round: ‖w‖ over ‖d‖."),
            ((d, w) => Times(d, Dot(w, w) / Dot(d, d)), "A length is the root of the sum of squares; you left out the roots."),
            ((d, w) => Times(d, Length(w)), "The raw direction has a length of its own, ‖d‖: divide by it."),
            ((d, w) => [.. d.Zip(w, (one, other) => one * Math.Abs(other))], "This scales each entry by its own weight. The unit's weights have one length together."),
        ],
        Hints =
        [
            "Which factor makes a vector of length ‖d‖ as long as w?",
            "‖w‖/‖d‖, with ‖x‖ = √Σ x².",
            "d.Select(entry => entry * Length(w) / Length(d)), where Length(x) = Math.Sqrt(x.Sum(entry => entry * entry))",
        ],
        Try = f => [.. f([3, 4], [0.3, 0.4]) ?? [], .. f([1, 1, 1], [0.01, -0.02, 0.03]) ?? [], .. f([0.5, -0.5], [2, 0]) ?? []],
    };

    private static Exercise<Func<double[], double>> Barrier() => new()
    {
        Id = "14.2",
        Signature = "double Barrier(double[] loss)",
        Right = loss => loss.Select((l, i) => l - (loss[0] + ((loss[^1] - loss[0]) * i / (loss.Length - 1)))).Max(),
        Mistakes =
        [
            (loss => loss.Max() - loss.Min(), "This is the whole range. The barrier is measured from the straight connection of both ends."),
            (loss => loss.Max() - loss[0], "You measure from the first value alone. If the ends differ, the connection is a slope."),
            (loss => loss.Max() - Math.Max(loss[0], loss[^1]), "You measure from the higher end. The connection lies below it everywhere but there."),
            (loss => loss.Select((l, i) => l - (loss[0] + ((loss[^1] - loss[0]) * (i / (loss.Length - 1))))).Max(), "i / (loss.Length - 1) divides whole numbers, and drops the rest: multiply by i before you divide."),
            (loss => loss.Max(), "This is the highest loss itself. Measure from the straight connection of both ends."),
            (loss => loss.Max() - ((loss[0] + loss[^1]) / 2), "You measure from the mean of both ends, which is the connection's height in the middle only."),
            (loss => loss.Select((l, i) => l - (loss[0] + ((loss[^1] - loss[0]) * i / loss.Length))).Max(), "Of n places the last is at n − 1: divide by loss.Length - 1, so that t ends at 1."),
        ],
        Hints =
        [
            "How high is the straight connection at place i?",
            "loss[0] + t·(loss[n] − loss[0]) with t = i/n, where n is the last place.",
            "loss.Select((l, i) => l - (loss[0] + (loss[n] - loss[0]) * i / n)).Max(), with n = loss.Length - 1",
        ],
        Try = f => [f([1, 4, 2]), f([3, 2, 2.8, 1]), f([5, 2, 1]), f([0, 0, 1, 3])],
    };

    private static Exercise<Func<double[], double[], double[], double>> OffPlane() => new()
    {
        Id = "14.3",
        Signature = "double OffPlane(double[] r, double[] u, double[] v)",
        Right = (r, u, v) => Math.Sqrt(Math.Max(0, Rest(r, u, v))),
        Mistakes =
        [
            (Rest, "This is the square of the distance. Take the root."),
            ((r, u, v) => Math.Sqrt((Dot(r, u) * Dot(r, u)) + (Dot(r, v) * Dot(r, v))), "This is how far the shadow in the plane is from the middle. The rest is asked for."),
            ((r, u, v) => Length(r) - Math.Sqrt((Dot(r, u) * Dot(r, u)) + (Dot(r, v) * Dot(r, v))), "Lengths at right angles do not subtract, their squares do."),
            ((r, _, _) => Length(r), "This is how far it is from the middle. Subtract the squares of both shadows before you take the root."),
            ((r, u, v) => Math.Sqrt(Math.Max(0, Dot(r, r) - (Dot(r, u) * Dot(r, u)))), "A plane has two directions: subtract the part along v, too."),
            ((r, u, v) => Math.Sqrt(Math.Max(0, Dot(r, r) - Math.Abs(Dot(r, u)) - Math.Abs(Dot(r, v)))), "Subtract the squares of both shadows from the square of the length."),
        ],
        Hints =
        [
            "r is the shadow in the plane and, at right angles to it, what is left.",
            "Pythagoras: ‖r‖² = (r·u)² + (r·v)² + rest².",
            "Math.Sqrt(Math.Max(0, Dot(r, r) - Dot(r, u) * Dot(r, u) - Dot(r, v) * Dot(r, v)))",
        ],
        Try = f => [f([1, 2, 2], [1, 0, 0], [0, 1, 0]), f([3, 1, 4], [0.6, 0, 0.8], [0, 1, 0]), f([0, 0, 5], [1, 0, 0], [0, 1, 0])],
    };

    private static double Rest(double[] r, double[] u, double[] v) => Dot(r, r) - (Dot(r, u) * Dot(r, u)) - (Dot(r, v) * Dot(r, v));

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double Length(double[] x) => Math.Sqrt(Dot(x, x));

    private static double[] Times(double[] x, double factor) => [.. x.Select(entry => entry * factor)];
}
