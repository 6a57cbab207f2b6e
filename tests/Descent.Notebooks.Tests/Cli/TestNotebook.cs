using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>Writes notebooks that lint finds nothing wrong with, until a test bends them.</summary>
internal static class TestNotebook
{
    public static JsonObject Cell(string source, params string[] tags) => new()
    {
        ["cell_type"] = "code",
        ["id"] = Guid.NewGuid().ToString("N")[..8],
        ["metadata"] = new JsonObject
        {
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
            ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
        },
        ["source"] = source,
        ["outputs"] = new JsonArray(),
        ["execution_count"] = null,
    };

    public static JsonObject Markdown(string source, params string[] tags) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = Guid.NewGuid().ToString("N")[..8],
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
        ["source"] = source,
    };

    public static JsonObject Of(params JsonObject[] cells) => new()
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["name"] = ".net-csharp", ["language"] = "csharp" },
        },
        ["cells"] = new JsonArray([.. cells]),
    };

    public static string Text(params JsonObject[] cells) => Of(cells).ToJsonString();
}
