namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 15, the capstone.</summary>
internal static class Lesson15Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [FirstLoss(), Rate(), Dead(), Lesson15Quiz.Advice];

    private static Exercise<Func<int[], double>> FirstLoss() => new()
    {
        Id = "15.1",
        Signature = "double FirstLoss(int[] counts)",
        Right = counts => counts.Sum(count => Share(counts, count) * -Math.Log(Share(counts, count))),
        Mistakes =
        [
            (counts => Math.Log(counts.Length), "This is right for classes of one size. A frequent class is guessed more often: weigh −ln p by how often it is asked for."),
            (counts => counts.Sum(count => Share(counts, count) * Math.Log(Share(counts, count))), "The sign is turned round: ln p is negative, and a loss is not."),
            (counts => counts.Sum(count => Share(counts, count) * -Math.Log2(Share(counts, count))), "This is in bits. Our losses are in nats: take the natural logarithm, Math.Log."),
            (counts => counts.Sum(count => -Math.Log(Share(counts, count))), "You added up −ln p. Take the mean over the samples: weigh each class by its share."),
            (counts => counts.Average(count => -Math.Log(Share(counts, count))), "Each class counts by its size, not equally: weigh −ln p by p."),
            (counts => counts.Sum(count => count * -Math.Log(Share(counts, count))), "This is the sum over all samples. Divide by their number."),
            (counts => -Math.Log(Share(counts, counts.Max())), "This is the loss of the largest class alone."),
        ],
        Hints =
        [
            "A network that ignores its input answers with the shares of the classes. What does it pay for a sample of class k?",
            "It pays −ln p for a sample of a class with share p, and a share p of the samples is of that class.",
            "counts.Sum(n => (double)n / counts.Sum() * -Math.Log((double)n / counts.Sum()))",
        ],
        Try = f => [f([900, 100]), f([5, 3, 2]), f([10, 10, 10, 10])],
    };

    private static Exercise<Func<double[], double[], double>> Rate() => new()
    {
        Id = "15.2",
        Signature = "double RateOf(double[] rates, double[] losses)",
        Right = (rates, losses) => rates[Leap(losses, Lowest(losses), high: 1.1)] / 10,
        Mistakes =
        [
            ((rates, losses) => rates[Leap(losses, Lowest(losses), high: 1.1)], "Here it leaps already. A training stays at its rate for thousands of steps: take a tenth."),
            ((rates, losses) => rates[Lowest(losses)] / 10, "This is a tenth of the rate at the lowest loss. Take a tenth of the one where it leaps."),
            ((rates, losses) => rates[Lowest(losses)], "Here the loss is lowest. Where does it leap, and what is a tenth of that rate?"),
            ((rates, losses) => rates[Leap(losses, 0, high: 1.1)] / 10, "At first the loss is high, too. Look for the leap behind the lowest loss."),
            ((rates, losses) => rates[Leap(losses, Lowest(losses), high: 1)] / 10, "The loss may rise a little before it leaps. Wait until it is more than 10 % above the lowest."),
            ((rates, losses) => rates[Array.FindIndex(losses, Lowest(losses), loss => loss > 1.1 * losses[Lowest(losses)])] / 10, "NaN is not larger than any number, so you have passed it by. Ask for a loss that is not below: !(loss <= …)."),
            ((rates, losses) => rates[Leap(losses, Lowest(losses), high: 1.1) - 1], "This is the last rate before the leap, right at the cliff. Take a tenth of the one where it leaps."),
            ((rates, losses) => rates[^1] / 10, "This is a tenth of the largest rate that was tried."),
        ],
        Hints =
        [
            "First find the lowest loss among those that are numbers, then look behind it.",
            "The leap is the first loss behind it that is not at most 1.1 times the lowest. Return a tenth of its rate.",
            "var lowest = losses.Where(double.IsFinite).Min(); return rates[Array.FindIndex(losses, Array.IndexOf(losses, lowest), l => !(l <= 1.1 * lowest))] / 10;",
        ],
        Try = f => [f([1e-4, 1e-3, 2e-2, 3e-1, 1], [2.3, 2, 1.7, 2.6, double.NaN]), f([1e-5, 3e-4, 2e-3, 5e-2, 0.4], [2.2, 1.9, 2, double.NaN, 2.4])],
    };

    private static Exercise<Func<double[][], double>> Dead() => new()
    {
        Id = "15.3",
        Signature = "double Dead(double[][] outputs)",
        Right = outputs => Share(outputs, unit => unit.All(a => a == 0)),
        Mistakes =
        [
            (outputs => Share(outputs, unit => unit.Any(a => a == 0)), "A ReLU that is 0 for some images is at work. Dead is a unit that is 0 for all of them: All, not Any."),
            (outputs => outputs.Average(unit => unit.Count(a => a == 0) / (double)unit.Length), "This is the share of outputs that are 0. Ask of each unit whether all of its outputs are."),
            (outputs => outputs.Count(unit => unit.All(a => a == 0)), "This is how many are dead. Divide by the number of units."),
            (outputs => 1 - Share(outputs, unit => unit.All(a => a == 0)), "This is the share that lives."),
            (outputs => outputs.Count(unit => unit.All(a => a == 0)) / (double)outputs[0].Length, "You divided by the number of images. Each row is a unit: divide by the number of rows."),
            (outputs => Share(outputs, unit => unit.Sum() < 0.5), "A small sum is not 0: a unit that answers a little to one image is not dead."),
            (outputs => Enumerable.Range(0, outputs[0].Length).Average(j => outputs.All(unit => unit[j] == 0) ? 1.0 : 0), "You went through the images. Each row is a unit, with its outputs for all images."),
        ],
        Hints =
        [
            "Each row is a unit, each entry its output for one image. When is a row dead?",
            "Count the rows in which All entries are 0, and divide by the number of rows.",
            "outputs.Count(unit => unit.All(a => a == 0)) / (double)outputs.Length",
        ],
        Try = f => [f([[0, 0, 0], [0, 2, 0], [0, 0, 0.25], [0, 0, 0], [0, 1, 3]]), f([[1, 0], [0, 0], [0, 0], [0, 0]])],
    };

    private static int Lowest(double[] losses) => Enumerable.Range(0, losses.Length).Where(i => double.IsFinite(losses[i])).MinBy(i => losses[i]);

    // The first loss that is too high, or no number, from a place on.
    private static int Leap(double[] losses, int from, double high) => Array.FindIndex(losses, from, loss => !(loss <= high * losses[Lowest(losses)]));

    private static double Share(int[] counts, int count) => count / (double)counts.Sum();

    private static double Share(double[][] outputs, Func<double[], bool> isSo) => outputs.Count(isSo) / (double)outputs.Length;
}
