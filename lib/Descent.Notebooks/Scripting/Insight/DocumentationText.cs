using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>A documentation comment as text to read.</summary>
/// <param name="member">The element that holds summary, parameters and the rest.</param>
internal sealed partial class DocumentationText(XElement member)
{
    /// <summary>The summary, then a paragraph for each kind of thing that is said.</summary>
    public IEnumerable<string> Paragraphs(bool markdown)
    {
        string?[] paragraphs =
        [
            Section(null, "summary", markdown),
            List("Type parameters", "typeparam", "name", markdown),
            List("Parameters", "param", "name", markdown),
            Section("Returns", "returns", markdown),
            Section("Value", "value", markdown),
            List("Throws", "exception", "cref", markdown),
            Section("Remarks", "remarks", markdown),
        ];
        return paragraphs.OfType<string>();
    }

    private string? Section(string? title, string element, bool markdown)
    {
        var text = member.Element(element) is { } found ? Text(found, markdown) : "";
        return text.Length is 0 ? null : title is null ? text : $"{Title(title, markdown)} {text}";
    }

    private string? List(string title, string element, string name, bool markdown)
    {
        var items = member.Elements(element).Select(item => $"{Code(Name((string?)item.Attribute(name) ?? ""), markdown)}: {Text(item, markdown)}").ToList();
        return items.Count is 0 ? null : $"{Title(title, markdown)}\n{(markdown ? "\n" : "")}{string.Join('\n', items.Select(item => markdown ? $"- {item}" : $"  {item}"))}";
    }

    private static string Text(XElement element, bool markdown)
    {
        var text = string.Concat(element.Nodes().Select(node => node is XElement inner ? Inner(inner, markdown) : Spaces().Replace(node is XText raw ? raw.Value : "", " ")));
        return LineEnds().Replace(text, "\n").Trim();
    }

    private static string Inner(XElement element, bool markdown) => element.Name.LocalName switch
    {
        "see" or "seealso" when element.IsEmpty => Code(Name(Target(element)), markdown),
        "paramref" or "typeparamref" => Code((string?)element.Attribute("name") ?? "", markdown),
        "c" => Code(element.Value, markdown),
        "code" => markdown ? $"\n```csharp\n{element.Value.Trim('\r', '\n')}\n```\n" : $"\n{element.Value.Trim('\r', '\n')}\n",
        "para" => $"\n{Text(element, markdown)}\n",
        "item" => $"\n- {Text(element, markdown)}",
        "br" => "\n",
        _ => Text(element, markdown),
    };

    private static string Target(XElement element) =>
        (string?)element.Attribute("cref") ?? (string?)element.Attribute("langword") ?? (string?)element.Attribute("href") ?? "";

    // "M:System.Math.Max(System.Int32,System.Int32)" is read as "Math.Max", "T:System.Math" as "Math".
    private static string Name(string cref)
    {
        if (cref is not [_, ':', ..])
        {
            return cref;
        }

        var parts = Arity().Replace(cref[2..].Split('(')[0], "").Split('.').Where(part => part.Length > 0).ToList();
        return string.Join('.', parts.TakeLast(cref[0] is 'T' ? 1 : 2)).Replace(".#ctor", "", StringComparison.Ordinal);
    }

    private static string Code(string text, bool markdown) => markdown && text.Length > 0 ? $"`{text}`" : text;

    private static string Title(string title, bool markdown) => markdown ? $"**{title}:**" : $"{title}:";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ \t]*\n[ \t]*(\n[ \t]*)*")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();
}
