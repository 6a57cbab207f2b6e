namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 10, mini-batches.</summary>
internal static class Lesson10Exercises
{
    private static readonly double[] Even = [0.8, 0.6, 0.2], Uneven = [1, 3, 2, 10];
    private static readonly int[] Equal = [4, 4, 2], Sizes = [5, 5, 5, 1];

    public static IReadOnlyList<Exercise> All { get; } = [Iterations(), EpochLoss(), Spread()];

    private static Exercise<Func<int, int, int, int>> Iterations() => new()
    {
        Id = "10.1",
        Signature = "int Iterations(int N, int B, int epochs)",
        Right = (N, B, epochs) => epochs * ((N + B - 1) / B),
        Mistakes =
        [
            ((N, B, epochs) => epochs * (N / B), "The smaller last batch is an iteration, too: round N/B up."),
            ((N, B, epochs) => epochs * ((N / B) + 1), "Where B divides N no samples are left over. Round up, do not add 1."),
            ((N, B, epochs) => ((N * epochs) + B - 1) / B, "A batch does not reach into the next epoch: round up within each epoch, then multiply."),
            ((N, B, epochs) => N * epochs / B, "Two things: the smaller last batch is an iteration, too, and each epoch has its own."),
            ((N, B, _) => (N + B - 1) / B, "This is one epoch. Multiply by their number."),
        ],
        Hints =
        [
            "How many batches has one epoch, with the smaller last one?",
            "N/B, rounded up. Each epoch has as many.",
            "epochs * ((N + B - 1) / B): a division of whole numbers rounds down.",
        ],
        Try = f => [f(1050, 100, 1), f(12, 4, 3), f(10, 4, 3), f(7, 7, 2), f(33, 16, 5)],
    };

    private static Exercise<Func<double[], int[], double>> EpochLoss() => new()
    {
        Id = "10.2",
        Signature = "double EpochLoss(double[] losses, int[] sizes)",
        Right = (losses, sizes) => Total(losses, sizes) / sizes.Sum(),
        Mistakes =
        [
            ((losses, _) => losses.Average(), "Here a sample of the small last batch counts more than others. Weight each loss by the size of its batch."),
            ((losses, sizes) => Total(losses, sizes), "This is the sum over all samples. Divide by their number."),
            ((losses, sizes) => Total(losses, sizes) / losses.Length, "You divided by the number of batches. Divide by the number of samples."),
            ((losses, sizes) => losses.Zip(sizes, (loss, size) => loss / size).Sum(), "Each loss is a mean already. To get back to a sum, multiply by the size."),
            ((losses, sizes) => losses.Sum() / sizes.Sum(), "Each loss stands for all samples of its batch: multiply it by the size before you add."),
            ((losses, _) => losses[^1], "This is the last batch alone."),
        ],
        Hints =
        [
            "Each loss is a mean over its batch. What is the sum over all samples?",
            "Σ size·loss, divided by Σ size.",
            "losses.Zip(sizes, (loss, size) => loss * size).Sum() / sizes.Sum()",
        ],
        Try = f => [f(Even, Equal), f(Uneven, Sizes)],
    };

    private static Exercise<Func<double, int, int, double>> Spread() => new()
    {
        Id = "10.3",
        Signature = "double BatchSpread(double sigma, int B, int N)",
        Right = (sigma, B, N) => sigma / Math.Sqrt(B) * Math.Sqrt(Left(B, N)),
        Mistakes =
        [
            ((sigma, B, _) => sigma / Math.Sqrt(B), "This is drawn with replacement. Without it the batch of all samples has no spread: multiply by √((N − B)/(N − 1))."),
            ((sigma, B, N) => sigma / Math.Sqrt(B) * Left(B, N), "The factor has a root, too: √((N − B)/(N − 1))."),
            ((sigma, B, N) => sigma / B * Math.Sqrt(Left(B, N)), "The variance falls by 1/B, the spread by its root, 1/√B."),
            ((sigma, B, N) => sigma / Math.Sqrt(B) * Math.Sqrt((N - B) / (double)N), "Below stands N − 1, so that a batch of one has the spread σ itself."),
            ((sigma, B, N) => sigma / Math.Sqrt(B) * Math.Sqrt((N - B) / (N - 1)), "(N - B) / (N - 1) divides whole numbers, and drops the rest: write N - 1.0."),
            ((sigma, B, N) => sigma * sigma / B * Left(B, N), "This is the variance. Take the root."),
        ],
        Hints =
        [
            "Which spread has a batch of one, and which the batch of all samples?",
            "σ/√B, times √((N − B)/(N − 1)).",
            "sigma / Math.Sqrt(B) * Math.Sqrt((N - B) / (N - 1.0)): the decimal point keeps the division from rounding.",
        ],
        Try = f => [f(3, 1, 64), f(3, 16, 64), f(0.5, 10, 20), f(2, 64, 64)],
    };

    private static double Total(double[] losses, int[] sizes) => losses.Zip(sizes, (loss, size) => loss * size).Sum();

    private static double Left(int batchSize, int samples) => (samples - batchSize) / (samples - 1.0);
}
