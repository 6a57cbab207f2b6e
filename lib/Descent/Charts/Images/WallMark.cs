namespace Descent.Plotting;

/// <summary>Pictures of one size in rows, from left to right, each with its name beneath.</summary>
/// <param name="Names">What they show; one for each.</param>
/// <param name="Width">Pixels in a row of a picture.</param>
/// <param name="Height">Rows of a picture.</param>
/// <param name="Columns">Pictures in a row.</param>
public abstract record WallMark(IReadOnlyList<string> Names, int Width, int Height, int Columns) : Mark("")
{
    // Letters that stand below a picture in one line.
    private const int LongName = 10;

    /// <summary>From one picture to the next, in pixels of a picture.</summary>
    internal int StepX => Width + Math.Max(1, Width / 8);

    /// <summary>From one row of pictures to the next; what lies between is for the names.</summary>
    internal int StepY => Height + (Lines.Max(lines => lines.Count) * Math.Max(1, Height / 4));

    /// <summary>Each name in one line, or in two where it is long.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> Lines => [.. Names.Select(InLines)];

    /// <summary>Rows of pictures.</summary>
    internal int Rows => (Names.Count + Columns - 1) / Columns;

    internal override IEnumerable<double> Xs => [-0.5, (Columns * StepX) - 0.5];

    internal override IEnumerable<double> Ys => [-0.5, (Rows * StepY) - 0.5];

    internal override IEnumerable<(string Place, string Value)> Pairs(Panel panel) =>
        Names.Select((name, i) => (name, NumberText.Significant(Mean(i))));

    /// <summary>Red, green, blue and opacity of each pixel of a picture, row by row.</summary>
    internal abstract byte[] Paint(int picture);

    /// <summary>The first of the pictures, in the same colours.</summary>
    internal abstract WallMark First(int count);

    /// <summary>Mean of a picture's values.</summary>
    internal abstract double Mean(int picture);

    /// <summary>One picture as an address that holds it.</summary>
    internal string Picture(int picture) => Png.ToDataUri(Width, Height, Paint(picture));

    /// <summary>All pictures in one, transparent between them.</summary>
    internal string Sprite()
    {
        var (stepX, stepY) = (StepX, StepY);
        var (width, height) = (Columns * stepX, Rows * stepY);
        var sprite = new byte[4 * width * height];
        for (var picture = 0; picture < Names.Count; picture++)
        {
            var pixels = Paint(picture);
            for (var row = 0; row < Height; row++)
            {
                var place = (((picture / Columns * stepY) + row) * width) + (picture % Columns * stepX);
                pixels.AsSpan(4 * row * Width, 4 * Width).CopyTo(sprite.AsSpan(4 * place));
            }
        }

        return Png.ToDataUri(width, height, sprite);
    }

    /// <summary>The same in rows of another length, for another width of the page.</summary>
    internal WallMark InColumns(int columns) => this with { Columns = Math.Min(columns, Names.Count) };

    internal override void Draw(PlotArea area, SvgWriter svg) => throw new InvalidOperationException("A wall of pictures has a panel of its own.");

    // Broken at the space nearest to its middle.
    private static IReadOnlyList<string> InLines(string name)
    {
        var spaces = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').ToList();
        if (name.Length <= LongName || spaces.Count is 0)
        {
            return [name];
        }

        var at = spaces.MinBy(space => Math.Abs(space - (name.Length / 2)));
        return [name[..at], name[(at + 1)..]];
    }
}
