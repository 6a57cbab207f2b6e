namespace Descent.Data;

/// <summary>Images of one byte a feature, which become numbers when they are read: a quarter of the memory.</summary>
/// <param name="records">CIFAR-10 records, each a label and an image.</param>
/// <param name="order">Which records, in which order.</param>
internal sealed class ByteSamples(byte[] records, int[] order) : SampleSource(Cifar10File.ImageLength, order.Length)
{
    // byte/255, as a table, because a division for each of 150 million bytes takes longer.
    private static readonly float[] Values = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    /// <summary>All of the records.</summary>
    public ByteSamples(byte[] records)
        : this(records, [.. Enumerable.Range(0, records.Length / Cifar10File.RecordLength)])
    {
    }

    /// <inheritdoc/>
    public override void Read(int sample, Span<float> x, long seed)
    {
        var image = records.AsSpan((order[sample] * Cifar10File.RecordLength) + 1, Cifar10File.ImageLength);
        for (var i = 0; i < image.Length && i < x.Length; i++)
        {
            x[i] = Values[image[i]];
        }
    }

    /// <inheritdoc/>
    public override SampleSource Select(int[] samples) => new ByteSamples(records, [.. samples.Select(sample => order[sample])]);
}
