using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>What a kernel said.</summary>
internal sealed record KernelMessage(JsonObject Header, JsonObject Parent, JsonObject Content)
{
    public string Type => Text(Header, "msg_type");

    /// <summary>The id of the request that caused it; a hostile one may have none.</summary>
    public string Cause => Parent["msg_id"]?.ToString() ?? "";

    public string this[string name] => Text(Content, name);

    /// <summary>The text that it shows.</summary>
    public string Plain => Content["data"]!["text/plain"]!.GetValue<string>();

    private static string Text(JsonObject json, string name) => json[name]!.ToString();
}
