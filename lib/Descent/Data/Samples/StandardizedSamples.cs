using System.Numerics.Tensors;

namespace Descent.Data;

/// <summary>Samples whose channels have mean 0 and standard deviation 1 by given statistics: x ← (x − mean)/deviation.</summary>
/// <param name="samples">The samples.</param>
/// <param name="statistics">The statistics; of the training set, for the test set too.</param>
internal sealed class StandardizedSamples(SampleSource samples, ChannelStatistics statistics) : SampleSource(samples.Features, samples.Count)
{
    /// <inheritdoc/>
    public override bool IsRandom => samples.IsRandom;

    /// <inheritdoc/>
    public override void Read(int sample, Span<float> x, long seed)
    {
        samples.Read(sample, x, seed);
        var size = x.Length / statistics.Channels;
        for (var channel = 0; channel < statistics.Channels; channel++)
        {
            var part = x.Slice(channel * size, size);
            TensorPrimitives.Subtract(part, (float)statistics.Means[channel], part);
            TensorPrimitives.Divide(part, (float)statistics.StandardDeviations[channel], part);
        }
    }

    /// <inheritdoc/>
    public override SampleSource Select(int[] selected) => new StandardizedSamples(samples.Select(selected), statistics);
}
