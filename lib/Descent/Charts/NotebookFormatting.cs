using System.Net;

namespace Descent.Plotting;

// Notebook hosts find this attribute by its name, so the library needs no reference to any of them
// (dotnet/interactive, docs/formatting.md, "TypeFormatterSourceAttribute").
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

/// <summary>Something that shows itself as HTML; its <see cref="object.ToString"/> is the plain text.</summary>
internal interface IHtml
{
    string ToHtml();
}

#pragma warning disable CA1822 // hosts create the source and call this member on the instance, by reflection
/// <summary>Formats an <see cref="IHtml"/>.</summary>
internal sealed class HtmlFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new Formatter("text/html", value => ((IHtml)value).ToHtml()), new Formatter("text/plain", value => value.ToString()!)];
}

/// <summary>Formats a value by its <see cref="object.ToString"/>, set in a fixed-width font.</summary>
internal sealed class TextFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
        [new Formatter("text/html", value => $"<pre>{WebUtility.HtmlEncode(value.ToString())}</pre>"), new Formatter("text/plain", value => value.ToString()!)];
}

#pragma warning restore CA1822

/// <summary>One MIME type of one kind of value; hosts call its two members by reflection.</summary>
internal sealed class Formatter(string mimeType, Func<object, string> format)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(format(instance));
        return true;
    }
}
