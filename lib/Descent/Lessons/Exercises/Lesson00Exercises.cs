using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 00, start here.</summary>
internal static class Lesson00Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [BestRate(), Correct(), FromRows()];

    private static Exercise<Func<double>> BestRate() => new()
    {
        Id = "00.1",
        Signature = "double BestRate()",
        Right = () => 1,
        Mistakes =
        [
            (() => 0.5, "With η = 0.5 the error is halved at every turn. It gets small, and it is never 0. Take the whole error away."),
            (() => 2, "With η = 2 you land as far on the other side: from 5 to 75, and back to 5, for ever."),
            (() => 0, "With η = 0 nothing is corrected, and the guess stays where it is."),
            (() => 35, "35 is the error. It is multiplied by η, so η = 35 takes 35 errors away."),
            (() => -1, "The minus sign is in the correction already: guess − η·error."),
        ],
        Hints =
        [
            "Write the next guess with g for the guess and s for the secret: g − η·(g − s).",
            "This must be s, whatever g is.",
            "g − η·(g − s) = s means η·(g − s) = g − s.",
        ],
        Try = f => [f()],
    };

    private static Exercise<Func<double, double, double, double>> Correct() => new()
    {
        Id = "00.2",
        Signature = "double Correct(double guess, double secret, double eta)",
        Right = (guess, secret, eta) => guess - (eta * (guess - secret)),
        Mistakes =
        [
            ((guess, secret, eta) => guess + (eta * (guess - secret)), "You walk away from the secret. If the guess is too high, the error is positive and must be taken away: minus."),
            ((guess, secret, eta) => guess - (guess - secret), "You left out η and jump all the way. In this game that even helps; in a network, where one error has many causes, it does not."),
            ((guess, secret, eta) => guess - (eta * Math.Sign(guess - secret)), "You used only the sign. This player is told the size too: multiply η by the whole error."),
            ((guess, secret, eta) => eta * (guess - secret), "This is the step. The next guess is the old one minus the step."),
            ((guess, secret, eta) => eta * (secret - guess), "This is the change. Add it to the old guess."),
        ],
        Hints =
        [
            "Three steps: the error, how much of it to take away, the new guess.",
            "The error is guess − secret: positive where the guess is too high.",
            "Take η times the error away from the guess.",
        ],
        Try = f => [f(5, 40, 0.5), f(75, 40, 0.1), f(40, 40, 0.3)],
    };

    private static Exercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>> FromRows() => new()
    {
        Id = "00.3",
        Signature = "Matrix<double> FromRows(Matrix<double> x, Matrix<double> w, Matrix<double> b)",
        Right = (x, w, b) => ((x * w) + b).Transpose(),
        Mistakes =
        [
            ((x, w, b) => (x * w) + b, "This is z as that book has it, 1×2: a row. Ours is the column 2×1: transpose it."),
            ((x, w, b) => (x * w).Transpose(), "You left out the bias. It is a row in that book: add it before you transpose, or transpose it too."),
            ((x, w, b) => ((x * w) - b).Transpose(), "That is a threshold. A bias is added."),
            ((x, w, b) => x.Transpose(), "These are the inputs, turned into a column. They still go through the weights: Wᵀ·xᵀ + bᵀ."),
        ],
        Hints =
        [
            "Ask the shapes: x is 1×3, w is 3×2, b is 1×2, and the answer must be 2×1.",
            "In that book z = x·W + b, which is 1×2.",
            "Transpose that, or transpose all three: (x·W + b)ᵀ = Wᵀ·xᵀ + bᵀ.",
        ],

        // The shape counts: a row has the same numbers as its column.
        Try = f => f(
            Matrix<double>.Build.Dense(1, 3, [1, -2, 0.5]),
            Matrix<double>.Build.Dense(3, 2, [0.1, 0.3, -0.2, 0.4, -1, 2]),
            Matrix<double>.Build.Dense(1, 2, [0.5, -0.25])) is { } z ? [z.RowCount, z.ColumnCount, .. z.ToColumnMajorArray()] : [],
    };
}
