namespace Descent.MLNet;

/// <summary>Labelled samples that can be read in any order and by several readers at once.</summary>
internal abstract class LabeledSource
{
    /// <summary>How many samples there are.</summary>
    public abstract int Count { get; }

    /// <summary>The shape of one sample's features; its product is their number.</summary>
    public abstract int[] Shape { get; }

    /// <summary>The names of the classes; class c is <c>ClassNames[c]</c>.</summary>
    public abstract IReadOnlyList<string> ClassNames { get; }

    /// <summary>A reader of its own for one pass.</summary>
    /// <param name="inOrder">Whether the samples will be read one after the other, so that reading ahead pays.</param>
    public abstract LabeledReader Open(bool inOrder);
}

/// <summary>Reads one sample after the other; one reader belongs to one thread.</summary>
internal abstract class LabeledReader : IDisposable
{
    /// <summary>The class of the sample, counted from 0.</summary>
    public abstract int Label { get; }

    /// <summary>Goes to a sample.</summary>
    /// <param name="index">Which one, counted from 0.</param>
    public abstract void MoveTo(int index);

    /// <summary>Writes the features of the sample.</summary>
    /// <param name="features">Room for all of them.</param>
    public abstract void CopyFeaturesTo(Span<float> features);

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
