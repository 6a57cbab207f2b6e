using System.Text.Json.Nodes;

namespace Descent.Notebooks.Documents;

/// <summary>A value on show.</summary>
/// <param name="bundle">Mime types and what they hold.</param>
internal sealed class ShownValue(JsonObject bundle)
{
    /// <summary>What it looks like now; an update changes it.</summary>
    public JsonObject Bundle { get; set; } = bundle;

    /// <summary>The bundle as Jupyter writes it: text as an array of lines.</summary>
    public JsonObject ToJson() => new(Bundle.Select(form => KeyValuePair.Create(
        form.Key, form.Value is JsonValue text && text.TryGetValue(out string? lines) ? Lines.Split(lines) : form.Value?.DeepClone())));
}
