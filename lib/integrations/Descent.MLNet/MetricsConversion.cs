using System.Globalization;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>What ML.NET measured, as Descent draws it.</summary>
public static class MetricsConversion
{
    /// <summary>The confusion matrix: row r, column c counts the samples of class r that were taken for class c.</summary>
    /// <param name="confusion"><c>metrics.ConfusionMatrix</c>.</param>
    /// <returns>Classes × classes.</returns>
    public static Matrix<double> ToMatrix(this ConfusionMatrix confusion)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        return Matrix<double>.Build.DenseOfRows(confusion.Counts);
    }

    /// <summary>A row for each class: how many samples it has, the share of them that was found (recall), and the share that is right of what was taken for it (precision).</summary>
    /// <param name="metrics">What <c>Evaluate</c> gives.</param>
    /// <param name="classNames">A name for each class, by label.</param>
    /// <exception cref="ArgumentException">There is not one name for each class.</exception>
    public static Table ToTable(this MulticlassClassificationMetrics metrics, IReadOnlyList<string> classNames)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(classNames);
        var confusion = metrics.ConfusionMatrix;
        return classNames.Count == confusion.NumberOfClasses
            ? new(["class", "samples", "recall", "precision"], [.. classNames.Select((name, c) => (string[])
                [name, confusion.Counts[c].Sum().ToString(CultureInfo.InvariantCulture), Share(confusion.PerClassRecall[c]), Share(confusion.PerClassPrecision[c])])])
            : throw new ArgumentException($"Expected {confusion.NumberOfClasses} names, one for each class, got {classNames.Count}.", nameof(classNames));
    }

    private static string Share(double share) => share.ToString("P1", CultureInfo.InvariantCulture);
}
