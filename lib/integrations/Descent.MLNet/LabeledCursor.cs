using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>One pass over labelled samples. A column that nobody asked for costs nothing, and a buffer that is handed in is filled again.</summary>
/// <param name="schema">The schema of the view.</param>
/// <param name="source">Where the samples come from.</param>
/// <param name="active">The columns that are needed.</param>
/// <param name="order">The order of the samples; <see langword="null"/> for their own.</param>
internal sealed class LabeledCursor(DataViewSchema schema, LabeledSource source, HashSet<string> active, int[]? order) : DataViewRowCursor
{
    private readonly LabeledReader _reader = source.Open(inOrder: order is null);
    private int _position = -1;

    /// <inheritdoc/>
    public override long Position => _position;

    /// <summary>0: there is no splitting into batches.</summary>
    public override long Batch => 0;

    /// <inheritdoc/>
    public override DataViewSchema Schema => schema;

    private int Row => order is null ? _position : order[_position];

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Name);

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        if (_position + 1 >= source.Count)
        {
            _position = -1;
            return false;
        }

        _position++;
        _reader.MoveTo(Row);
        return true;
    }

    /// <summary>A sample's identity is its place in the source, in whatever order it is read.</summary>
    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId value) => value = new((ulong)Row, 0);

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
        {
            throw new ArgumentException($"Expected one of the columns the cursor was opened for ({string.Join(", ", active)}), got '{column.Name}'; name it when you open the cursor.", nameof(column));
        }

        Delegate getter = column.Name == LabeledView.Label ? (ValueGetter<uint>)GetLabel : (ValueGetter<VBuffer<float>>)GetFeatures;
        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"Expected a getter of {getter.GetType().GetGenericArguments()[0].Name} for the column '{column.Name}', got one of {typeof(TValue).Name}; its type is {column.Type}.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }

    // ML.NET counts the values of a key from 1 and keeps 0 for "missing": class c is stored as c + 1.
    private void GetLabel(ref uint value) => value = (uint)_reader.Label + 1;

    private void GetFeatures(ref VBuffer<float> value)
    {
        var editor = VBufferEditor.Create(ref value, ((VectorDataViewType)schema[LabeledView.Features].Type).Size);
        _reader.CopyFeaturesTo(editor.Values);
        value = editor.Commit();
    }
}
