using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet;

/// <summary>Finds the columns of a view and refuses those that cannot become samples.</summary>
internal static class Columns
{
    /// <summary>A key column, and how many classes it has.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it is no key.</exception>
    public static (DataViewSchema.Column Column, int Classes) Key(DataViewSchema schema, string name)
    {
        var column = Find(schema, name);
        return column.Type is KeyDataViewType { Count: > 0 and <= int.MaxValue } key
            ? (column, (int)key.Count)
            : throw new ArgumentException($"Expected the column '{name}' to be a key, one value per class, got {column.Type}; make one with mlContext.Transforms.Conversion.MapValueToKey(\"{name}\").");
    }

    /// <summary>A column of vectors of one size, and that size.</summary>
    /// <exception cref="ArgumentException">There is none of that name, or it is no such vector.</exception>
    public static (DataViewSchema.Column Column, int Size) Vector(DataViewSchema schema, string name)
    {
        var column = Find(schema, name);
        return column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.ItemType == NumberDataViewType.Single
            ? (column, vector.Size)
            : throw new ArgumentException($"Expected the column '{name}' to be a vector of Single of known size, got {column.Type}; make one with mlContext.Transforms.Concatenate(\"{name}\", …).");
    }

    /// <summary>The names of the classes, by label; none where the key has no names in text.</summary>
    public static IReadOnlyList<string> NamesOf(DataViewSchema.Column key)
    {
        if (key.Annotations.Schema.GetColumnOrNull("KeyValues")?.Type is not VectorDataViewType { ItemType: TextDataViewType })
        {
            return [];
        }

        var names = default(VBuffer<ReadOnlyMemory<char>>);
        key.GetKeyValues(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    /// <summary>Reads a key, which ML.NET stores in one of four integer types.</summary>
    public static Func<ulong> KeyGetter(DataViewRow row, DataViewSchema.Column column)
    {
        return column.Type.RawType == typeof(byte) ? Read<byte>(key => key)
            : column.Type.RawType == typeof(ushort) ? Read<ushort>(key => key)
            : column.Type.RawType == typeof(uint) ? Read<uint>(key => key)
            : Read<ulong>(key => key);

        Func<ulong> Read<T>(Func<T, ulong> widen)
            where T : struct
        {
            var getter = row.GetGetter<T>(column);
            return () =>
            {
                var value = default(T);
                getter(ref value);
                return widen(value);
            };
        }
    }

    /// <summary>The class that a key stands for: the values of a key count from 1, and 0 is a missing one.</summary>
    /// <exception cref="InvalidDataException">The key is missing or beyond the last class.</exception>
    public static int ClassOf(ulong key, int classes, string name, long row) => key is > 0 && key <= (ulong)classes
        ? (int)key - 1
        : throw new InvalidDataException(
            $"Expected a key from 1 to {classes} in the column '{name}', found {(key == 0 ? "a missing one" : key)} in row {row + 1}. " +
            $"ML.NET adds the 1 itself: hand it classes from 0 to {classes - 1}, for a class {classes} becomes a missing key without a word.");

    private static DataViewSchema.Column Find(DataViewSchema schema, string name) => schema.GetColumnOrNull(name)
        ?? throw new ArgumentException($"Expected a column '{name}', found {string.Join(", ", schema.Select(column => $"'{column.Name}'"))}; name the one you mean.");
}
