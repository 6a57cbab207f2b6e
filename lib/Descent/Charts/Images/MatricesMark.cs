using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Matrices as pictures, a colour for each number, the same for all of them.</summary>
/// <param name="Names">What they are.</param>
/// <param name="Columns">Pictures in a row.</param>
/// <param name="Matrices">The matrices, all of one shape; row 0 is on top.</param>
/// <param name="Value">What the numbers measure, and the range that the colours cover.</param>
/// <param name="IsSigned">Whether 0 is the middle: two colours that part there.</param>
public sealed record MatricesMark(IReadOnlyList<string> Names, int Columns, IReadOnlyList<Matrix<double>> Matrices, Axis Value, bool IsSigned)
    : WallMark(Names, Matrices[0].ColumnCount, Matrices[0].RowCount, Columns)
{
    /// <summary>All matrices in one field, with holes between them.</summary>
    internal override FieldMark Field
    {
        get
        {
            // Asked for once, not once for each entry: they measure all names.
            var (stepX, stepY) = (StepX, StepY);
            return new HeatMapMark(Grid.Of(Matrix<double>.Build.Dense(Rows * stepY, Columns * stepX, At)), Value, IsSigned);

            double At(int row, int column) =>
                (row / stepY * Columns) + (column / stepX) is var picture && picture < Names.Count && row % stepY < Height && column % stepX < Width
                    ? Matrices[picture][row % stepY, column % stepX]
                    : double.NaN;
        }
    }

    internal override string Summary(Panel panel) =>
        $"{Names.Count} {(Names.Count == 1 ? "matrix" : "matrices")} of {Height} × {Width}, {Value.Title} from {NumberText.Significant(Matrices.Min(matrix => matrix.Enumerate().Min()))} to {NumberText.Significant(Matrices.Max(matrix => matrix.Enumerate().Max()))}";

    internal override Mark Within(Axis value) => this with { Value = value };

    internal override byte[] Paint(int picture)
    {
        var painted = new byte[4 * Width * Height];
        var field = Field;
        var (scale, colors) = (field.ColorScale, field.Colors);
        for (var place = 0; place < Width * Height; place++)
        {
            if (scale.At(Matrices[picture][place / Width, place % Width]) is var share && !double.IsNaN(share))
            {
                colors.Write(share, 1, painted.AsSpan(4 * place, 4));
            }
        }

        return painted;
    }

    internal override WallMark First(int count)
    {
        var colors = Field.ColorScale;
        return this with { Names = [.. Names.Take(count)], Matrices = [.. Matrices.Take(count)], Value = Value with { From = colors.Low, To = colors.High } };
    }

    internal override double Mean(int picture) => Matrices[picture].Enumerate().Average();

    internal override JsonObject ToTrace() => Field.ToTrace();
}
