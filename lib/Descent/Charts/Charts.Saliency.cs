using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Attributions of images as maps: at each place the largest |·| of red, green and blue, as a share of the largest in its image.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="attributions">One column for each image, 3 × side × side numbers in the order of its pixels: from <see cref="Inspection.Saliency"/>.</param>
    /// <param name="names">A name for each.</param>
    /// <param name="columns">Maps in a row; fewer where the page is narrow.</param>
    /// <exception cref="ArgumentException">There are more than 100 maps, their numbers make no square of three colours, or there are more or fewer names.</exception>
    public static Figure Saliency(string title, Matrix<float> attributions, IReadOnlyList<string> names, int columns = 10)
    {
        ArgumentNullException.ThrowIfNull(attributions);
        ArgumentNullException.ThrowIfNull(names);
        CheckWall(attributions.ColumnCount, names.Count, columns);
        var side = (int)Math.Round(Math.Sqrt(attributions.RowCount / 3.0));
        return 3 * side * side == attributions.RowCount
            ? Images(title, Axis.Linear("share of largest", 0, 1), [.. names.Select((name, j) => (name, SaliencyMap(attributions, j, side)))], columns: columns)
            : throw new ArgumentException($"Charts.Saliency expects 3 × side × side numbers in each column, got attributions of shape {attributions.Shape}. Samples are columns here.", nameof(attributions));
    }

    private static Matrix<double> SaliencyMap(Matrix<float> attributions, int j, int side)
    {
        var map = Matrix<double>.Build.Dense(side, side, (row, column) =>
            Enumerable.Range(0, 3).Max(channel => Math.Abs((double)attributions[(((channel * side) + row) * side) + column, j])));
        var largest = map.Enumerate().Max();
        return largest > 0 ? map / largest : map;
    }
}
