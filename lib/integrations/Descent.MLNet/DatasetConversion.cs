using Descent.Data;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>Data goes from ML.NET to Descent and back.</summary>
public static class DatasetConversion
{
    /// <summary>Reads a view into memory, in one pass.</summary>
    /// <param name="data">A view with a key column and a vector column of <see cref="float"/>, whatever was done to them before.</param>
    /// <param name="labelColumn">The key: class c is stored as c + 1 in ML.NET, and becomes a 1 in row c here.</param>
    /// <param name="featuresColumn">The vector, of known size.</param>
    /// <returns>Inputs features × samples, targets classes × samples (one-hot), with the names of the classes where the key has them.</returns>
    /// <exception cref="ArgumentException">A column is missing or of another type, or there are no rows.</exception>
    /// <exception cref="InvalidDataException">A row has no label.</exception>
    public static Dataset ToDataset(this IDataView data, string labelColumn = LabeledView.Label, string featuresColumn = LabeledView.Features)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (label, classes) = Columns.Key(data.Schema, labelColumn);
        var (features, size) = Columns.Vector(data.Schema, featuresColumn);

        var inputs = new float[size * Math.Max(1, data.GetRowCount() ?? 1024)];
        var labels = new List<int>(inputs.Length / size);
        using (var cursor = data.GetRowCursor([label, features]))
        {
            var (getLabel, getFeatures) = (Columns.KeyGetter(cursor, label), cursor.GetGetter<VBuffer<float>>(features));
            var vector = default(VBuffer<float>);
            while (cursor.MoveNext())
            {
                labels.Add(Columns.ClassOf(getLabel(), classes, labelColumn, cursor.Position));
                getFeatures(ref vector);
                if (labels.Count * size > inputs.Length)
                {
                    Array.Resize(ref inputs, 2 * inputs.Length);
                }

                vector.CopyTo(inputs, (labels.Count - 1) * size);
            }
        }

        if (labels.Count == 0)
        {
            throw new ArgumentException("Expected at least one row, found none; a filter may have dropped them all.", nameof(data));
        }

        Array.Resize(ref inputs, labels.Count * size);
        var targets = Matrix<float>.Build.Dense(classes, labels.Count);
        for (var j = 0; j < labels.Count; j++)
        {
            targets[labels[j], j] = 1;
        }

        return new(Matrix<float>.Build.Dense(size, labels.Count, inputs), targets) { ClassNames = Columns.NamesOf(label) };
    }
}
