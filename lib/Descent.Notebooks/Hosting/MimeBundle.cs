using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Descent.Notebooks.Hosting;

/// <summary>A value in every form it prefers, side by side; a front end draws the richest one it knows.</summary>
internal static class MimeBundle
{
    private const string PlainText = "text/plain";

    /// <summary>Formats a value. Runs the value's own formatters, so it may throw what they throw.</summary>
    public static JsonObject Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        string? plotly = null;
        if (mimeTypes.Count is 0)
        {
            mimeTypes = value is null ? [PlainText] : Formatter.GetPreferredMimeTypesFor(value.GetType());
            plotly = PlotlyJson(value);
        }

        var forms = mimeTypes.Distinct().Select(mimeType => KeyValuePair.Create(mimeType, value.ToDisplayString(mimeType)));
        return Of(value, plotly is null ? forms : forms.Prepend(KeyValuePair.Create("application/vnd.plotly.v1+json", plotly)));
    }

    /// <summary>A value that has been formatted already.</summary>
    /// <param name="value">The value.</param>
    /// <param name="forms">Its mime types, each once, and its text in them.</param>
    public static JsonObject Of(object? value, IEnumerable<KeyValuePair<string, string>> forms)
    {
        var bundle = new JsonObject(forms.Select(form => KeyValuePair.Create(form.Key, Content(form.Key, form.Value))));

        // Plain text always: it is what a terminal, a diff and a search can read.
        if (!bundle.ContainsKey(PlainText))
        {
            bundle[PlainText] = value.ToDisplayString(PlainText);
        }

        return bundle;
    }

    // By the name of a method instead of a formatter: .NET Interactive would send the JSON as a string, and a front end prefers it.
    private static string? PlotlyJson(object? value) =>
        value?.GetType().GetMethod("ToPlotlyJson", []) is { IsStatic: false } method && method.ReturnType == typeof(string) ? (string?)method.Invoke(value, null) : null;

    // JSON goes in as JSON: VS Code prefers a plotly figure over its HTML, and cannot draw one that is a string.
    private static JsonNode? Content(string mimeType, string text)
    {
        if (mimeType is not "application/json" && !mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
