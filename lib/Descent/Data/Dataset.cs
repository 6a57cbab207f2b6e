using Descent.Numerics;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Samples with their targets: column j of one belongs to column j of the other.</summary>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Dataset
{
    /// <summary>Puts samples and targets together; the matrices are kept, not copied.</summary>
    /// <param name="inputs">Features × samples.</param>
    /// <param name="targets">Outputs × samples; for K classes a one-hot column each.</param>
    /// <exception cref="ArgumentException">The numbers of samples differ.</exception>
    public Dataset(Matrix<float> inputs, Matrix<float> targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.ColumnCount != targets.ColumnCount)
        {
            throw new ArgumentException(
                $"Expected one target column per sample, got inputs of shape {inputs.Shape} and targets of shape {targets.Shape}. Samples are columns here.",
                nameof(targets));
        }

        (Inputs, Targets) = (inputs, targets);
    }

    /// <summary>Features × samples.</summary>
    public Matrix<float> Inputs { get; }

    /// <summary>Outputs × samples.</summary>
    public Matrix<float> Targets { get; }

    /// <summary>Names of the classes, by label; empty where there are none.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>Number of samples.</summary>
    public int Count => Inputs.ColumnCount;

    /// <summary>The first samples.</summary>
    /// <param name="count">How many, from 1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Dataset Take(int count) => count >= 1 && count <= Count
        ? Select([.. Enumerable.Range(0, count)])
        : throw new ArgumentOutOfRangeException(nameof(count), $"Expected from 1 to {Count} samples, got {count}.");

    /// <summary>Splits into two parts at random: every sample is in exactly one of them.</summary>
    /// <param name="fraction">Share of the first part, above 0 and below 1; both parts get at least one sample.</param>
    /// <param name="random">Source of the order.</param>
    /// <returns>The two parts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two samples.</exception>
    public (Dataset First, Dataset Second) Split(double fraction, Random random)
    {
        if (!(fraction > 0 && fraction < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), $"Expected a fraction between 0 and 1, got {fraction}.");
        }

        if (Count < 2)
        {
            throw new InvalidOperationException($"Expected at least 2 samples to split, got {Count}.");
        }

        var order = Shuffled(random);
        var size = Math.Clamp((int)Math.Round(fraction * Count), 1, Count - 1);
        return (Select(order[..size]), Select(order[size..]));
    }

    /// <summary>Every sample once, in random order, in mini-batches; the last one holds what is left.</summary>
    /// <param name="batchSize">Samples per batch, 1 or more.</param>
    /// <param name="random">Source of the order, drawn anew for each enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public IEnumerable<Dataset> Batches(int batchSize, Random random)
    {
        Guard.AtLeast(batchSize, 1, nameof(batchSize));
        ArgumentNullException.ThrowIfNull(random);
        return Iterate();

        // The order is drawn when the enumeration starts, not when it is asked for.
        IEnumerable<Dataset> Iterate()
        {
            foreach (var columns in Shuffled(random).Chunk(batchSize))
            {
                yield return Select(columns);
            }
        }
    }

    /// <summary>The shapes in words.</summary>
    public override string ToString() => $"{Count} samples, {Inputs.RowCount} {(Inputs.RowCount == 1 ? "feature" : "features")}, {Targets.RowCount} target {(Targets.RowCount == 1 ? "row" : "rows")}";

    private int[] Shuffled(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] order = [.. Enumerable.Range(0, Count)];
        random.Shuffle(order);
        return order;
    }

    private Dataset Select(int[] columns) => new(Gather(Inputs, columns), Gather(Targets, columns)) { ClassNames = ClassNames };

    private static Matrix<float> Gather(Matrix<float> source, int[] columns)
    {
        var gathered = Matrix<float>.Zeros(source.RowCount, columns.Length);
        for (var j = 0; j < columns.Length; j++)
        {
            source.ColumnEntries(columns[j]).CopyTo(gathered.ColumnEntries(j));
        }

        return gathered;
    }
}
