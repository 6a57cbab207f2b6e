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

        (Samples, Targets) = (new MatrixSamples(inputs), targets);
    }

    /// <summary>Samples from anywhere with their targets.</summary>
    internal Dataset(SampleSource samples, Matrix<float> targets) => (Samples, Targets) = (samples, targets);

    /// <summary>
    /// Features × samples. Images are kept as bytes, a quarter of this matrix, and batches are read from those; it is made once, when this is asked for.
    /// </summary>
    public Matrix<float> Inputs => Samples.ToMatrix();

    /// <summary>Outputs × samples.</summary>
    public Matrix<float> Targets { get; }

    /// <summary>Names of the classes, by label; empty where there are none.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>Number of samples.</summary>
    public int Count => Samples.Count;

    /// <summary>Features of a sample.</summary>
    public int Features => Samples.Features;

    /// <summary>Where the inputs come from.</summary>
    internal SampleSource Samples { get; }

    /// <summary>The first samples.</summary>
    /// <param name="count">How many, from 1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Dataset Take(int count) => count >= 1 && count <= Count
        ? Select([.. Enumerable.Range(0, count)])
        : throw new ArgumentOutOfRangeException(nameof(count), $"Expected from 1 to {Count} samples, got {count}.");

    /// <summary>The samples of one class, in their order.</summary>
    /// <param name="label">The class: the row of <see cref="Targets"/> that holds a 1.</param>
    /// <exception cref="ArgumentException">There is no sample of that class.</exception>
    public Dataset OfClass(int label) =>
        Enumerable.Range(0, Count).Where(j => label >= 0 && label < Targets.RowCount && Targets[label, j] == 1).ToArray() is { Length: > 0 } columns
            ? Select(columns)
            : throw new ArgumentException($"Expected a class from 0 to {Targets.RowCount - 1} that has samples, got {label}.", nameof(label));

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

    /// <summary>The same samples with channels of mean 0 and standard deviation 1, computed when they are read. Use the training set's statistics for every set.</summary>
    /// <param name="statistics">Mean and deviation of each channel.</param>
    /// <exception cref="ArgumentException">The features cannot be divided into so many channels.</exception>
    public Dataset Standardized(ChannelStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return Features % statistics.Channels == 0
            ? new(new StandardizedSamples(Samples, statistics), Targets) { ClassNames = ClassNames }
            : throw new ArgumentException($"Expected features that make {statistics.Channels} channels, got {Features}.", nameof(statistics));
    }

    /// <summary>The same images, changed a little each time they are read: <c>train.Augmented(new Flip(), new Crop(4))</c>. Their targets stay. Training draws the changes from its own <see cref="Random"/>.</summary>
    /// <param name="augmentations">The changes, one after another.</param>
    /// <exception cref="ArgumentException">The samples are no images of 3 × 32 × 32.</exception>
    public Dataset Augmented(params Augmentation[] augmentations)
    {
        ArgumentNullException.ThrowIfNull(augmentations);
        return Features == Cifar10File.ImageLength
            ? new(new AugmentedSamples(Samples, [.. augmentations]), Targets) { ClassNames = ClassNames }
            : throw new ArgumentException($"Expected images of 3 × 32 × 32 = {Cifar10File.ImageLength} features to augment, got {Features} features.", nameof(augmentations));
    }

    /// <summary>The shapes in words.</summary>
    public override string ToString() => $"{Count} samples, {Features} {(Features == 1 ? "feature" : "features")}, {Targets.RowCount} target {(Targets.RowCount == 1 ? "row" : "rows")}";

    private int[] Shuffled(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] order = [.. Enumerable.Range(0, Count)];
        random.Shuffle(order);
        return order;
    }

    private Dataset Select(int[] columns) => new(Samples.Select(columns), new MatrixSamples(Targets).Select(columns).ToMatrix()) { ClassNames = ClassNames };
}
