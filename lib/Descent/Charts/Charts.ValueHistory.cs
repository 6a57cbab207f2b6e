using Descent.Inspection;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Histograms over time as one picture: a column for each moment, a row for each bin, the share of the values as colour.</summary>
    /// <param name="history">The counts. Bins on the outside that never have a value are left out.</param>
    /// <param name="title">The finding.</param>
    /// <exception cref="ArgumentException">Nothing was counted.</exception>
    public static Figure ValueHistory(string title, ValueHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        List<int> used = [.. Enumerable.Range(0, history.Bins.Count).Where(bin => history.Counts.Any(counts => counts[bin] > 0))];
        if (used.Count is 0)
        {
            throw new ArgumentException($"Charts.ValueHistory expects counted values, got none of {history.Name}; add some first: history = history.Add(step, matrix).", nameof(history));
        }

        var (first, rows) = (used[0], used[^1] - used[0] + 1);
        var shares = Matrix<double>.Build.Dense(rows, history.Steps.Count, (row, column) => 100.0 * history.Counts[column][first + row] / history.Counts[column].Sum());
        var values = new Axis(history.Name) { Categories = [.. Enumerable.Range(first, rows).Select(bin => NameOf(history.Bins, bin))] };
        return HeatMap(title, "step", values, Axis.Linear("share (%)", 0), new([.. history.Steps.Select(step => (double)step)], [.. Enumerable.Range(0, rows).Select(row => (double)row)], shares)) with
        {
            Caption = "Each row is a bin between two powers of ten (or parts of them), named by its edge nearer to 0; each column adds up to 100 %.",
        };
    }

    private static string NameOf(SymmetricLogBins bins, int bin)
    {
        var (from, to) = bins.EdgesOf(bin);
        return bin == bins.Middle ? "0" : NumberText.Significant(bin > bins.Middle ? from : to, 2);
    }
}
