using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>What a cell showed, as part of a page.</summary>
/// <param name="paths">Keeps this machine's paths out of it.</param>
internal sealed partial class OutputHtml(LocalPaths paths)
{
    // The richest form that a page can show by itself.
    private static readonly string[] Forms = ["text/html", "image/svg+xml", "image/png", "image/jpeg", "text/plain"];

    /// <summary>One output.</summary>
    /// <param name="output">An entry of a cell's <c>outputs</c>.</param>
    public string Of(JsonNode output)
    {
        var html = (string?)output["output_type"] switch
        {
            "stream" => Text(output["text"], (string?)output["name"] is "stderr" ? "text stderr" : "text stdout"),
            "error" => Error(output),
            _ => Forms.FirstOrDefault(form => output["data"]?[form] is not null) is { } form ? Value(form, output["data"]![form]!) : "",
        };
        return html.Length > 0 ? $"<div class=\"output\">{html}</div>\n" : "";
    }

    private string Value(string form, JsonNode value) => form switch
    {
        "text/html" or "image/svg+xml" => paths.Hide(Join(value)),
        "text/plain" => Text(value, "text"),
        _ => $"<img alt=\"\" src=\"data:{form};base64,{Html.Text(Whitespace().Replace(Join(value), ""))}\">",
    };

    private string Error(JsonNode error)
    {
        var trace = (error["traceback"] as JsonArray ?? []).Select(line => (string?)line ?? "").Skip(1).ToList();
        var more = trace.Count > 0 ? $"<pre>{Clean(string.Join('\n', trace))}</pre>" : "";
        return $"<div class=\"error\"><p><strong>{Html.Text((string?)error["ename"] ?? "Error")}</strong> {Clean((string?)error["evalue"] ?? "")}</p>{more}</div>";
    }

    private string Text(JsonNode? text, string name) => $"<pre class=\"{name}\">{Clean(Join(text).TrimEnd())}</pre>";

    private string Clean(string text) => Html.Text(paths.Hide(Colours().Replace(text, "")));

    /// <summary>Text as one string: notebooks keep it as an array of lines.</summary>
    public static string Join(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : text?.ToString() ?? "";

    // What a terminal understands as colours.
    [GeneratedRegex(@"\u001B\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colours();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
