using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Kernel.Messages;

/// <summary>A message from a front end.</summary>
/// <param name="Peer">Who sent it.</param>
/// <param name="Route">What stands before the message; the reply begins with it.</param>
/// <param name="Header">Its header as it came; it becomes the parent header of everything that the request causes.</param>
/// <param name="Type"><c>execute_request</c>, <c>input_reply</c>, ….</param>
/// <param name="Content">What it says.</param>
internal sealed record KernelRequest(ZmtpPeer Peer, IReadOnlyList<byte[]> Route, byte[] Header, string Type, JsonObject Content)
{
    /// <summary>The type of the reply: <c>execute_reply</c> for <c>execute_request</c>.</summary>
    public string ReplyType => Type.Replace("_request", "_reply", StringComparison.Ordinal);

    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidDataException">It is missing.</exception>
    public string Text(string name) => Value<string>(name)
        ?? throw new InvalidDataException($"{Type}: expected \"{name}\" to be a text, got {(Content.ContainsKey(name) ? "something else" : "none")}.");

    /// <summary>A number that must be there.</summary>
    /// <exception cref="InvalidDataException">It is missing.</exception>
    public int Number(string name) => Value<int?>(name)
        ?? throw new InvalidDataException($"{Type}: expected \"{name}\" to be a whole number, got {(Content.ContainsKey(name) ? "something else" : "none")}.");

    /// <summary>A value that may be missing, or of another kind: then the default of its type.</summary>
    public T? Value<T>(string name)
    {
        try
        {
            return Content[name] is JsonValue value && value.TryGetValue<T>(out var found) ? found : default;
        }
        catch (InvalidOperationException)
        {
            // A text that is no Unicode.
            return default;
        }
    }

    /// <summary>A switch that may be missing.</summary>
    public bool Flag(string name, bool otherwise) => Value<bool?>(name) ?? otherwise;
}
