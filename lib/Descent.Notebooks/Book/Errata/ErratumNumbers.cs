using System.Globalization;

namespace Descent.Notebooks.Book;

/// <summary>An erratum's numbers as HTML: what the note printed, struck where it is wrong, and what a lesson has computed.</summary>
internal static class ErratumNumbers
{
    /// <summary>Both lists, with ten digits: some wrong numbers differ in the seventh only.</summary>
    /// <param name="published">The note's numbers; <see langword="null"/> where it printed none.</param>
    /// <param name="computed">The lesson's numbers, in the same order; none where it computed none, and then nothing is struck.</param>
    public static (string Published, string Computed) Of(IReadOnlyList<double?> published, IReadOnlyList<double> computed)
    {
        var printed = published.Select((number, i) => number is null ? "—" : i < computed.Count && Differ(number.Value, computed[i]) ? $"<s>{Text(number.Value)}</s>" : Text(number.Value));
        return (string.Join(", ", printed), string.Join(", ", computed.Select(Text)));
    }

    // A note that prints 0.0491 for 0.04911 has rounded; one that prints 1 for 0.667 has not.
    private static bool Differ(double printed, double computed)
    {
        var digits = printed.ToString("R", CultureInfo.InvariantCulture).Split('E')[0].Where(char.IsAsciiDigit).SkipWhile(digit => digit is '0').Count();
        var rounded = digits < 3 ? computed : double.Parse(computed.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Abs(rounded - printed) > 1e-9 * Math.Max(Math.Abs(rounded), Math.Abs(printed));
    }

    private static string Text(double number) => number == 0 ? "0" : number.ToString("G10", CultureInfo.InvariantCulture).Replace('-', '−');
}
