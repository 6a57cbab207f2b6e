using System.Text.Json.Nodes;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>Photographs or drawings, in colour or in grey.</summary>
/// <param name="Names">What they show.</param>
/// <param name="Width">Pixels in a row; as many rows.</param>
/// <param name="Columns">Images in a row.</param>
/// <param name="Pixels">An image for each column: all reds, all greens, all blues, each row by row, or greys alone; from 0 to 1, what lies beyond is cut off.</param>
public sealed record ImagesMark(IReadOnlyList<string> Names, int Width, int Columns, Matrix<float> Pixels) : WallMark(Names, Width, Width, Columns)
{
    private bool IsGrey => Pixels.RowCount == Width * Width;

    internal override string Summary(Panel panel)
    {
        var kinds = Names.Where(name => name.Length > 0).CountBy(name => name).ToList();
        var what = $"{Names.Count} image{(Names.Count == 1 ? "" : "s")} of {Width} × {Width} pixels";
        return kinds.Count is 0 or > 12 ? what : $"{what}: {string.Join(", ", kinds.Select(kind => kind.Value == 1 ? kind.Key : $"{kind.Value} {kind.Key}"))}";
    }

    internal override byte[] Paint(int picture)
    {
        var painted = new byte[4 * Width * Width];
        for (var place = 0; place < Width * Width; place++)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                painted[(4 * place) + channel] = (byte)Math.Round(255 * Math.Clamp(Pixels[IsGrey ? place : (channel * Width * Width) + place, picture], 0, 1));
            }

            painted[(4 * place) + 3] = 255;
        }

        return painted;
    }

    internal override WallMark First(int count) => this with { Names = [.. Names.Take(count)], Pixels = Pixels.SubMatrix(0, Pixels.RowCount, 0, count) };

    internal override double Mean(int picture)
    {
        var sum = 0.0;
        foreach (var value in Pixels.ColumnEntries(picture))
        {
            sum += value;
        }

        return sum / Pixels.RowCount;
    }

    internal override JsonObject ToTrace() => new()
    {
        ["type"] = "image",
        ["source"] = Sprite(),
        ["hoverinfo"] = "skip",
    };
}
