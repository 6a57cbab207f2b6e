namespace Descent.Data;

/// <summary>Images that are changed anew each time they are read.</summary>
/// <param name="samples">The images.</param>
/// <param name="augmentations">The changes, one after another.</param>
internal sealed class AugmentedSamples(SampleSource samples, IReadOnlyList<Augmentation> augmentations) : SampleSource(samples.Features, samples.Count)
{
    /// <inheritdoc/>
    public override bool IsRandom => true;

    /// <inheritdoc/>
    public override void Read(int sample, Span<float> x, long seed)
    {
        var draws = new ImageDraws(seed);
        samples.Read(sample, x, seed);
        Span<float> before = stackalloc float[Cifar10File.ImageLength];
        for (var i = 0; i < augmentations.Count; i++)
        {
            x.CopyTo(before);
            augmentations[i].Apply(before, x, ref draws);
        }
    }

    /// <inheritdoc/>
    public override SampleSource Select(int[] selected) => new AugmentedSamples(samples.Select(selected), augmentations);
}
