using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Values over a rectangle of points, for heat maps and surfaces.</summary>
/// <param name="X">The columns' places, ascending.</param>
/// <param name="Y">The rows' places, ascending.</param>
/// <param name="Z">The values, one row for each y, one column for each x; NaN leaves a hole.</param>
public sealed record Grid(IReadOnlyList<double> X, IReadOnlyList<double> Y, Matrix<double> Z)
{
    /// <summary>A function's values over a rectangle: <c>Grid.Of(-3, 3, -3, 3, (x, y) => x * x + y * y)</c>.</summary>
    /// <param name="fromX">Left end.</param>
    /// <param name="toX">Right end.</param>
    /// <param name="fromY">Lower end.</param>
    /// <param name="toY">Upper end.</param>
    /// <param name="function">The function.</param>
    /// <param name="points">Points along each side.</param>
    public static Grid Of(double fromX, double toX, double fromY, double toY, Func<double, double, double> function, int points = 41)
    {
        ArgumentNullException.ThrowIfNull(function);
        Numerics.Guard.AtLeast(points, 2, nameof(points));
        double[] x = [.. Between(fromX, toX, points)], y = [.. Between(fromY, toY, points)];
        return new(x, y, Matrix<double>.Build.Dense(points, points, (row, column) => function(x[column], y[row])));
    }

    /// <summary>A matrix as it is written: row 0 on top of a heat map, places counted from 0.</summary>
    /// <param name="values">The values.</param>
    public static Grid Of(Matrix<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new([.. Enumerable.Range(0, values.ColumnCount).Select(i => (double)i)], [.. Enumerable.Range(0, values.RowCount).Select(i => (double)i)], values);
    }

    /// <summary>Some of the rows and columns.</summary>
    internal Grid At(IReadOnlyList<int> rows, IReadOnlyList<int> columns) => new(
        [.. columns.Select(column => X[column])], [.. rows.Select(row => Y[row])], Matrix<double>.Build.Dense(rows.Count, columns.Count, (row, column) => Z[rows[row], columns[column]]));

    /// <summary>The value between the points, by linear interpolation along both sides of the cell; NaN outside and in a hole.</summary>
    internal double At(double x, double y)
    {
        var ((column, right), (row, up)) = (Cell(X, x), Cell(Y, y));
        return column < 0 || row < 0
            ? double.NaN
            : ((1 - up) * (((1 - right) * Z[row, column]) + (right * Z[row, column + 1]))) + (up * (((1 - right) * Z[row + 1, column]) + (right * Z[row + 1, column + 1])));
    }

    // The last place that is not above the value, and how far it is to the next; −1 outside.
    private static (int Index, double Share) Cell(IReadOnlyList<double> places, double value)
    {
        if (!(value >= places[0] && value <= places[^1]))
        {
            return (-1, 0);
        }

        var index = 0;
        while (index + 2 < places.Count && places[index + 1] <= value)
        {
            index++;
        }

        return (index, (value - places[index]) / (places[index + 1] - places[index]));
    }

    private static IEnumerable<double> Between(double from, double to, int points) =>
        Enumerable.Range(0, points).Select(i => from + ((to - from) * i / (points - 1)));
}
