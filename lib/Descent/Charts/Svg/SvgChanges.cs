using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Descent.Plotting;

/// <summary>
/// What changes between drawings that have the same elements: <c>parts</c> are pairs of an element's number, in the order of the document, and the name of an
/// attribute, empty for its text; <c>values</c> holds for each drawing one value for each part, null where the attribute is missing.
/// </summary>
internal static class SvgChanges
{
    /// <summary>The changes among drawings.</summary>
    /// <exception cref="ArgumentException">They have different elements.</exception>
    public static JsonObject Of(IReadOnlyList<string> drawings)
    {
        List<List<XElement>> documents = [.. drawings.Select(drawing => XElement.Parse(drawing).DescendantsAndSelf().ToList())];
        if (documents.Exists(elements => !elements.Select(element => element.Name).SequenceEqual(documents[0].Select(element => element.Name))))
        {
            throw new ArgumentException("Expected drawings of the same elements, got others; draw the same things in each, empty ones too.", nameof(drawings));
        }

        List<(int Element, string Name)> parts = [.. Enumerable.Range(0, documents[0].Count)
            .SelectMany(i => Names(documents.Select(elements => elements[i])).Select(name => (i, name)))
            .Where(part => documents.Select(elements => Value(elements[part.i], part.name)).Distinct().Count() > 1)];
        return new()
        {
            ["parts"] = new JsonArray([.. parts.Select(part => (JsonNode)new JsonArray(part.Element, part.Name))]),
            ["values"] = new JsonArray([.. documents.Select(elements => (JsonNode)new JsonArray([.. parts.Select(part => (JsonNode?)Value(elements[part.Element], part.Name))]))]),
        };
    }

    private static IEnumerable<string> Names(IEnumerable<XElement> moments) =>
        moments.SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName)).Distinct().Append("");

    // The text of an element that holds others is theirs.
    private static string? Value(XElement element, string name) => name.Length > 0 ? element.Attribute(name)?.Value : element.HasElements ? "" : element.Value;
}
