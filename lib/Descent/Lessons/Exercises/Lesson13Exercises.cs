using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 13, CIFAR-10.</summary>
internal static class Lesson13Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [PlaceOf(), Parameters(), Recall()];

    private static Exercise<Func<int, int, int, int>> PlaceOf() => new()
    {
        Id = "13.1",
        Signature = "int PlaceOf(int channel, int row, int column)",
        Right = (channel, row, column) => 1 + (1024 * channel) + (32 * row) + column,
        Mistakes =
        [
            ((channel, row, column) => (1024 * channel) + (32 * row) + column, "This is the place in the image. In the record a label comes first."),
            ((channel, row, column) => 1 + (3 * ((32 * row) + column)) + channel, "This is the order red, green, blue, pixel after pixel. Here all reds come first."),
            ((channel, row, column) => 1 + (1024 * channel) + (32 * column) + row, "Row and column are swapped: an image is stored row by row."),
            ((channel, row, column) => 1 + (32 * channel) + (32 * row) + column, "A channel has 32 · 32 = 1,024 bytes, not 32."),
            ((channel, row, column) => 1 + (1024 * channel) + (32 * row), "This is where the row begins. The column is missing."),
            ((channel, row, column) => 2 + (1024 * channel) + (32 * row) + column, "You counted from 1. The label is byte 0, and the first red is byte 1."),
        ],
        Hints =
        [
            "What comes before this byte? Count it.",
            "The label, the channels before, the rows before in this channel, the columns before in this row.",
            "1 + 1024 * channel + 32 * row + column",
        ],
        Try = f => [f(0, 0, 0), f(1, 0, 0), f(0, 1, 0), f(2, 31, 30)],
    };

    private static Exercise<Func<int, int, int, int>> Parameters() => new()
    {
        Id = "13.2",
        Signature = "int Parameters(int kernels, int side, int channels)",
        Right = (kernels, side, channels) => kernels * ((side * side * channels) + 1),
        Mistakes =
        [
            ((kernels, side, channels) => kernels * side * side * channels, "The biases are missing: each kernel has one."),
            ((kernels, side, channels) => (kernels * side * side * channels) + 1, "One bias is not enough: each kernel has its own."),
            ((kernels, side, channels) => kernels * ((side * side) + 1), "A kernel looks at all channels at once."),
            ((kernels, side, channels) => (side * side * channels) + 1, "This is one kernel. Different feature maps have different kernels."),
            ((kernels, side, channels) => kernels * ((side * channels) + 1), "A kernel is a square: side · side places in each channel."),
            ((kernels, side, channels) => kernels * ((side * side * channels) + 1) * 32 * 32, "All places of the image share a kernel: it counts once."),
            ((kernels, side, channels) => kernels * ((side * side * channels) + 1) * (33 - side) * (33 - side), "All places of the image share a kernel: it counts once."),
        ],
        Hints =
        [
            "How many weights does one kernel have, and how many biases?",
            "side · side · channels weights and 1 bias, for each kernel. The size of the image does not matter.",
            "kernels * (side * side * channels + 1)",
        ],
        Try = f => [f(8, 5, 3), f(1, 3, 1), f(6, 7, 2)],
    };

    private static Exercise<Func<Matrix<double>, int, double>> Recall() => new()
    {
        Id = "13.3",
        Signature = "double Recall(Matrix<double> confusion, int c)",
        Right = (confusion, c) => confusion[c, c] / confusion.Row(c).Sum(),
        Mistakes =
        [
            ((confusion, c) => confusion[c, c] / confusion.Column(c).Sum(), "This is the precision: of what was called c, the share that is c. Divide by the images that are c."),
            ((confusion, c) => confusion[c, c] / confusion.RowSums().Sum(), "You divided by all images. Only those of class c count."),
            ((confusion, c) => confusion.Diagonal().Sum() / confusion.RowSums().Sum(), "This is the accuracy, over all classes."),
            ((confusion, c) => 1 - (confusion[c, c] / confusion.Row(c).Sum()), "This is the share that was missed."),
            ((confusion, c) => confusion[c, c], "This is a count. Divide it by the number of images of the class."),
            ((confusion, c) => 100 * confusion[c, c] / confusion.Row(c).Sum(), "This is in percent. A recall is a share, from 0 to 1."),
        ],
        Hints =
        [
            "Where do the images that really are of class c stand, in a row or in a column?",
            "Row c holds all images of class c; the diagonal entry those that were found.",
            "confusion[c, c] / confusion.Row(c).Sum()",
        ],
        Try = f =>
        {
            var confusion = Matrix<double>.Build.DenseOfArray(new double[,] { { 6, 3, 1 }, { 2, 5, 1 }, { 0, 4, 16 } });
            return [f(confusion, 0), f(confusion, 1), f(confusion, 2)];
        },
    };
}
