using Descent.Data;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

public static partial class Charts
{
    private const int MostPictures = 100;

    /// <summary>Samples that are images, each with the name of its class beneath: <c>Charts.Images("Ten kinds of things", train.Take(40))</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="images">Images as <see cref="Cifar10"/> lays them out: 3 × side × side features from 0 to 1, all reds, all greens, all blues, each row by row; or side × side greys.</param>
    /// <param name="columns">Images in a row; fewer where the page is narrow.</param>
    /// <exception cref="ArgumentException">There are more than 100 images, or their features make no square.</exception>
    public static Figure Images(string title, Dataset images, int columns = 10)
    {
        ArgumentNullException.ThrowIfNull(images);
        return Images(title, images.Inputs, [.. Enumerable.Range(0, images.Count).Select(Name)], columns);

        string Name(int sample) => images.Targets.RowCount is 1 || images.ClassNames.Count is 0 ? "" : images.ClassNames[images.Targets.Column(sample).MaximumIndex()];
    }

    /// <summary>Images with names of one's own, for example what a network takes them for.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="pixels">An image for each column, laid out as in a data set.</param>
    /// <param name="names">A name for each.</param>
    /// <param name="columns">Images in a row; fewer where the page is narrow.</param>
    /// <exception cref="ArgumentException">There are more than 100 images, their features make no square, or there are more or fewer names.</exception>
    public static Figure Images(string title, Matrix<float> pixels, IReadOnlyList<string> names, int columns = 10)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(names);
        CheckWall(pixels.ColumnCount, names.Count, columns);
        foreach (var channels in new[] { 3, 1 })
        {
            var side = (int)Math.Round(Math.Sqrt((double)pixels.RowCount / channels));
            if (channels * side * side == pixels.RowCount)
            {
                return Wall(title, new ImagesMark(names, side, Math.Min(columns, names.Count), pixels));
            }
        }

        throw new ArgumentException($"Charts.Images expects 3 × side × side colours or side × side greys in each column, got pixels of shape {pixels.Shape}. Samples are columns here.", nameof(pixels));
    }

    /// <summary>Matrices as pictures with one scale of colours for all: <c>Charts.Images("What each unit looks at", "weight", [("unit 1", w1), ("unit 2", w2)], aroundZero: true)</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="value">What the numbers measure; its range bounds the colours.</param>
    /// <param name="matrices">Names and matrices, all of one shape; row 0 is on top.</param>
    /// <param name="aroundZero">Whether 0 is the middle, as for weights and gradients: vermillion below, blue above.</param>
    /// <param name="columns">Matrices in a row; fewer where the page is narrow.</param>
    /// <exception cref="ArgumentException">There are no matrices, or more than 100, or their shapes differ, or none has a value that can be shown.</exception>
    public static Figure Images(string title, Axis value, IReadOnlyList<(string Name, Matrix<double> Values)> matrices, bool aroundZero = false, int columns = 10)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        ChartGuard.Axis("Charts.Images", value);
        CheckWall(matrices.Count, matrices.Count, columns);
        foreach (var (name, values) in matrices)
        {
            if (values.Shape != matrices[0].Values.Shape)
            {
                throw new ArgumentException($"Charts.Images expects matrices of one shape, got {matrices[0].Values.Shape} in \"{matrices[0].Name}\" and {values.Shape} in \"{name}\"; show them in figures of their own.", nameof(matrices));
            }
        }

        var mark = new MatricesMark([.. matrices.Select(matrix => matrix.Name)], Math.Min(columns, matrices.Count), [.. matrices.Select(matrix => matrix.Values)], value, aroundZero);
        ChartGuard.Field("Charts.Images", mark.Field.Grid, value, least: 1);
        return Wall(title, mark);
    }

    private static Figure Wall(string title, WallMark mark) => new(title, [new("", "", [mark])]);

    private static void CheckWall(int pictures, int names, int columns)
    {
        Numerics.Guard.AtLeast(columns, 1, nameof(columns));
        if (pictures is 0 or > MostPictures)
        {
            throw new ArgumentException($"Charts.Images expects from 1 to {MostPictures} pictures, got {pictures}; a reader looks at few: data.Take(40).", nameof(pictures));
        }

        if (names != pictures)
        {
            throw new ArgumentException($"Charts.Images expects one name for each of the {pictures} pictures, got {names}.", nameof(names));
        }
    }
}
