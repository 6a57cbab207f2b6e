using Markdig.Helpers;
using Markdig.Parsers;

namespace Descent.Notebooks.Book;

/// <summary>Finds <c>$…$</c> and <c>$$…$$</c> in text. What is between the signs is LaTeX: no star or underscore in it means emphasis.</summary>
/// <remarks>
/// As in Jupyter and Pandoc, a formula begins and ends without a space, and no digit follows its end, so that "$5 and $6" stays a price.
/// </remarks>
internal sealed class MathInlineParser : InlineParser
{
    private const char Sign = '$';

    public MathInlineParser() => OpeningCharacters = [Sign];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var signs = slice.PeekChar() is Sign ? 2 : 1;
        var text = slice.Text.AsSpan(slice.Start + signs, Math.Max(0, slice.End + 1 - slice.Start - signs));
        if (text.IsEmpty || (signs is 1 && char.IsWhiteSpace(text[0])))
        {
            return false;
        }

        var length = Length(text, signs);
        if (length <= 0)
        {
            return false;
        }

        processor.Inline = new MathInline(text[..length].Trim().ToString(), display: signs is 2);
        slice.Start += signs + length + signs;
        return true;
    }

    /// <summary>The length up to the signs that close the formula; −1 where nothing closes it.</summary>
    private static int Length(ReadOnlySpan<char> text, int signs)
    {
        for (var at = 0; at + signs <= text.Length; at++)
        {
            if (text[at] is '\\')
            {
                at++;
            }
            else if (text[at] is Sign && (signs is 2 ? text[at + 1] is Sign : Closes(text, at)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool Closes(ReadOnlySpan<char> text, int at) =>
        at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]));
}
