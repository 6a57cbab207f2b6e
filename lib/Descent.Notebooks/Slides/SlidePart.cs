using System.Text.RegularExpressions;

namespace Descent.Notebooks.Slides;

/// <summary>A part of a slide.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Html">How it looks.</param>
/// <param name="Source">What it was made of: the length of its lines is its size.</param>
/// <param name="Stepwise">Whether it is shown by a step of its own.</param>
internal sealed partial record SlidePart(PartKind Kind, string Html, string Source, bool Stepwise = false)
{
    private const int Wide = 82;
    private const int Narrow = 36;

    /// <summary>The lines of text that it takes, about: slides are cut by it, and what is cut badly is scaled by the page.</summary>
    /// <param name="beside">Whether a figure leaves it a third of the width.</param>
    public double Lines(bool beside) => Kind switch
    {
        PartKind.Figure => 0,
        PartKind.Title => 2.5,
        PartKind.Section => 1.8,
        PartKind.Code => 0.8 + 0.72 * Source.Split('\n').Length,
        PartKind.Result => 0.8 + 0.8 * Source.Split('\n').Length,
        _ => 0.5 + Source.Split('\n').Sum(line => OfLine(line, beside ? Narrow : Wide)),
    };

    private static double OfLine(string line, int width) => line.StartsWith("$$", StringComparison.Ordinal)
        ? 2
        : Math.Max(1, Math.Ceiling(Marks().Replace(line, "").Length / (double)width));

    // Addresses of links and the commands of formulas are not seen.
    [GeneratedRegex(@"\]\([^)]*\)|\\[A-Za-z]+|[*$\\{}\[]")]
    private static partial Regex Marks();
}
