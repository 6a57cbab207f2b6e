using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>What the kernel says about itself.</summary>
internal static class KernelInfo
{
    private static string Version { get; } = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    /// <summary>The content of a <c>kernel_info_reply</c>.</summary>
    public static JsonObject Content() => new()
    {
        ["protocol_version"] = MessageWire.Version,
        ["implementation"] = "descent",
        ["implementation_version"] = Version,
        ["banner"] = $"C# 14 on .NET {Environment.Version}, kernel descent {Version}",
        ["language_info"] = new JsonObject
        {
            ["name"] = "csharp",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["help_links"] = new JsonArray(new JsonObject { ["text"] = "C# documentation", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
        ["debugger"] = false,
    };
}
