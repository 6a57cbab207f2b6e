using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Descent.Notebooks.Kernel;

/// <summary>The file in which a front end tells the kernel where to listen, and with which key messages are signed.</summary>
internal sealed record ConnectionFile(IPAddress Address, int ShellPort, int ControlPort, int IOPubPort, int StdinPort, int HeartbeatPort, string Key)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ConnectionException">It is missing or says what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ConnectionException($"There is no connection file '{path}': the front end that starts a kernel writes one and names it; to start by hand, run `jupyter console --kernel descent`.");
        }

        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) is JsonObject json ? Read(json, path) : throw new ConnectionException(NoJson(path));
        }
        catch (JsonException)
        {
            throw new ConnectionException(NoJson(path));
        }
    }

    private static ConnectionFile Read(JsonObject json, string path)
    {
        var transport = Text(json, "transport", path);
        if (transport is not "tcp")
        {
            throw Wrong(path, "transport", "\"tcp\"", transport);
        }

        // A missing scheme means the only one there is.
        var scheme = json.ContainsKey("signature_scheme") ? Text(json, "signature_scheme", path) : "hmac-sha256";
        var key = Text(json, "key", path);
        if (key.Length > 0 && scheme is not "hmac-sha256")
        {
            throw Wrong(path, "signature_scheme", "\"hmac-sha256\"", scheme);
        }

        return new(
            Loopback(Text(json, "ip", path), path),
            Port(json, "shell_port", path),
            Port(json, "control_port", path),
            Port(json, "iopub_port", path),
            Port(json, "stdin_port", path),
            Port(json, "hb_port", path),
            key);
    }

    // Whoever can send messages can run code: nobody outside of this machine shall.
    private static IPAddress Loopback(string text, string path)
    {
        var address = text is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(text, out var parsed) ? parsed : null;
        return address is not null && IPAddress.IsLoopback(address) ? address : throw Wrong(path, "ip", "an address of this machine alone (\"127.0.0.1\")", text);
    }

    private static string Text(JsonObject json, string name, string path) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Wrong(path, name, "a text", json[name]?.ToJsonString());

    private static int Port(JsonObject json, string name, string path) =>
        json[name] is JsonValue value && value.TryGetValue<int>(out var port) && port is >= 0 and <= IPEndPoint.MaxPort
            ? port
            : throw Wrong(path, name, $"a port from 0 to {IPEndPoint.MaxPort}", json[name]?.ToJsonString());

    private static ConnectionException Wrong(string path, string name, string expected, string? found) =>
        new($"Connection file '{path}': expected \"{name}\" to be {expected}, found {(found is null ? "none" : $"'{found}'")}; let the front end write it anew.");

    private static string NoJson(string path) => $"Connection file '{path}': expected a JSON object, found something else; let the front end write it anew.";
}
