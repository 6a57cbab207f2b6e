using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Descent.Plotting;

/// <summary>Writes the elements of a picture; numbers to a tenth of a pixel, text escaped.</summary>
internal sealed class SvgWriter
{
    /// <summary>Size of ordinary text in pixels.</summary>
    public const double TextSize = 13;

    private readonly StringBuilder _text = new();

    /// <summary>How wide a text is, at the most: fonts differ, and what fits must fit everywhere.</summary>
    public static double WidthOf(string text, double size = TextSize) => text.Length * size * 0.6;

    /// <summary>A coordinate.</summary>
    public static string Number(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero) is var rounded && rounded == 0
        ? "0"
        : rounded.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Text for an element or an attribute, without what XML cannot hold.</summary>
    public static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        0xFFFE or 0xFFFF or < 32 and not ('\n' or '\t') => "\uFFFD",
        _ => rune.ToString(),
    }));

    /// <summary>Markup as it is; numbers in it are coordinates.</summary>
    public SvgWriter Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>A straight line.</summary>
    public SvgWriter Line(double x1, double y1, double x2, double y2, string attributes) =>
        Add($"<path d=\"M{x1} {y1}L{x2} {y2}\" {attributes}/>");

    /// <summary>A line of text; the anchor is start, middle or end.</summary>
    public SvgWriter Text(double x, double y, string text, string anchor = "start", string attributes = "") =>
        Add($"<text x=\"{x}\" y=\"{y}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(attributes.Length > 0 ? " " + attributes : "")}>{Escape(text)}</text>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Appends markup piece by piece, each number as a coordinate.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder _text;

        public Markup(int literalLength, int formattedCount, SvgWriter writer)
        {
            _ = literalLength + formattedCount;
            _text = writer._text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(double value) => _text.Append(Number(value));

        public void AppendFormatted(string text) => _text.Append(text);
    }
}
