using Descent.Numerics;

namespace Descent.Data;

/// <summary>The histogram of the labels.</summary>
public static class LabelCounts
{
    /// <summary>How many samples each class has, by label.</summary>
    /// <param name="data">The data set.</param>
    /// <exception cref="InvalidOperationException">The targets are no one-hot columns.</exception>
    public static IReadOnlyList<int> Of(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var counts = new int[data.Targets.RowCount];
        for (var j = 0; j < data.Count; j++)
        {
            var target = data.Targets.ColumnEntries(j);
            var label = target.IndexOf(1f);
            if (label < 0 || target.Count(0f) != target.Length - 1)
            {
                throw new InvalidOperationException($"Expected one-hot targets to count, a 1 among zeros, got ({string.Join(", ", target.ToArray())}) for sample {j}, counted from 0.");
            }

            counts[label]++;
        }

        return counts;
    }
}
