using Descent.Data;
using Descent.Numerics;

namespace Descent.MLNet;

/// <summary>The samples of a data set in memory, whose targets are one-hot.</summary>
internal sealed class DatasetSource : LabeledSource
{
    private readonly Dataset _dataset;
    private readonly int[] _labels;

    /// <summary>Takes a data set; its matrices are kept, not copied.</summary>
    /// <exception cref="ArgumentException">A target is not one-hot.</exception>
    public DatasetSource(Dataset dataset)
    {
        _dataset = dataset;
        _labels = [.. Enumerable.Range(0, dataset.Count).Select(LabelOf)];
        ClassNames = dataset.ClassNames.Count > 0 ? dataset.ClassNames : [.. Enumerable.Range(0, dataset.Targets.RowCount).Select(c => $"{c}")];
    }

    /// <inheritdoc/>
    public override int Count => _dataset.Count;

    /// <inheritdoc/>
    public override int[] Shape => [_dataset.Features];

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames { get; }

    /// <inheritdoc/>
    public override LabeledReader Open(bool inOrder) => new Reader(this);

    private int LabelOf(int j)
    {
        var target = _dataset.Targets.ColumnEntries(j);
        var label = target.IndexOf(1f);
        return label >= 0 && target.Count(0f) == target.Length - 1
            ? label
            : throw new ArgumentException($"Expected one-hot targets, a single 1 in each column, got [{string.Join(", ", target.ToArray())}] for sample {j}, counted from 0.");
    }

    private sealed class Reader(DatasetSource source) : LabeledReader
    {
        private int _index;

        public override int Label => source._labels[_index];

        public override void MoveTo(int index) => _index = index;

        public override void CopyFeaturesTo(Span<float> features) => source._dataset.Inputs.ColumnEntries(_index).CopyTo(features);
    }
}
