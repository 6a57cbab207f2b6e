using System.Globalization;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>Chooses among the drawings of a figure the one that stands for its lesson.</summary>
internal static partial class LessonPicture
{
    private const int Longest = 80_000;

    /// <summary>
    /// The last drawing that is clearly wider than high, as its place is, else the last: of an animation that is a moment when something has happened.
    /// </summary>
    /// <param name="html">What a cell shows.</param>
    /// <returns>SVG; <see langword="null"/> where there is no drawing, or only large ones.</returns>
    public static string? In(string html)
    {
        var drawings = Drawing().Matches(html).Where(match => match.Groups["svg"].Success && match.Length < Longest).ToList();
        return (drawings.LastOrDefault(IsWide) ?? drawings.LastOrDefault())?.Value;
    }

    private static bool IsWide(Match drawing) => Side(drawing, "width") > 1.4 * Side(drawing, "height");

    private static double Side(Match drawing, string name) =>
        double.TryParse(drawing.Groups[name].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) ? side : 0;

    // Scripts hold drawings, too, which nobody has drawn yet. A drawing may hold others: each <svg> is counted up and each </svg> down.
    [GeneratedRegex("""
        <script.*?</script>
        | (?<svg> <svg (?:(?!\sviewBox)[^>])* (?:\sviewBox="0\ 0\ (?<width>[0-9.]+)\ (?<height>[0-9.]+)")? [^>]*>
          (?> [^<]+ | <(?!/?svg\b) | <svg\b (?<open>) | </svg> (?<-open>) )* (?(open)(?!)) </svg> )
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Drawing();
}
