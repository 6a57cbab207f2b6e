using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>
/// Labelled samples as ML.NET reads data: a key column <c>Label</c> with the names of the classes, a vector column <c>Features</c>.
/// Nothing is held in memory; every cursor reads for itself, so that there may be several passes and several cursors at once.
/// </summary>
/// <param name="source">Where the samples come from.</param>
internal sealed class LabeledView(LabeledSource source) : IDataView
{
    /// <summary>The name of the label column.</summary>
    public const string Label = "Label";

    /// <summary>The name of the features column.</summary>
    public const string Features = "Features";

    /// <summary>Samples can be read in any order.</summary>
    public bool CanShuffle => true;

    /// <inheritdoc/>
    public DataViewSchema Schema { get; } = SchemaOf(source);

    /// <inheritdoc/>
    public long? GetRowCount() => source.Count;

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        int[]? order = null;
        if (rand is not null)
        {
            order = [.. Enumerable.Range(0, source.Count)];
            rand.Shuffle(order);
        }

        return new LabeledCursor(Schema, source, [.. columnsNeeded.Select(column => column.Name)], order);
    }

    /// <summary>One cursor: reading is far quicker than what is done with the samples.</summary>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private static DataViewSchema SchemaOf(LabeledSource source)
    {
        ReadOnlyMemory<char>[] names = [.. source.ClassNames.Select(name => name.AsMemory())];
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            "KeyValues", new VectorDataViewType(TextDataViewType.Instance, names.Length),
            (ref VBuffer<ReadOnlyMemory<char>> value) => value = new(names.Length, names));
        var columns = new DataViewSchema.Builder();
        columns.AddColumn(Label, new KeyDataViewType(typeof(uint), names.Length), annotations.ToAnnotations());
        columns.AddColumn(Features, new VectorDataViewType(NumberDataViewType.Single, source.Shape));
        return columns.ToSchema();
    }
}
