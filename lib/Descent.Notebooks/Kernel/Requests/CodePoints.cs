namespace Descent.Notebooks.Kernel.Requests;

/// <summary>Positions in a text: in code points, as the protocol counts, and in UTF-16 units, as C# does. They differ behind 😀.</summary>
internal static class CodePoints
{
    /// <summary>The units before a number of code points; a position outside of the text becomes its nearest end.</summary>
    public static int ToUnits(string text, int codePoints) => text.EnumerateRunes().Take(Math.Max(0, codePoints)).Sum(rune => rune.Utf16SequenceLength);

    /// <summary>The code points in the first units of a text.</summary>
    public static int Count(string text, int units) => text[..units].EnumerateRunes().Count();
}
