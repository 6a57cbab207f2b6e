using System.Text.Json.Nodes;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Output;

/// <summary>An error as the protocol has it.</summary>
internal static class ErrorContent
{
    /// <summary>The error of a cell.</summary>
    public static JsonObject Of(CellError error) => Of(error.Name, error.Value, error.Traceback);

    /// <summary>What an exception says that no cell threw.</summary>
    public static JsonObject Of(Exception error) => Of(error.GetType().Name, error.Message, []);

    private static JsonObject Of(string name, string value, IEnumerable<string> traceback) => new()
    {
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(line))]),
    };
}
