using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>A front end.</summary>
internal sealed class KernelClient : IDisposable
{
    private readonly MessageSigner _signer = new(KernelProcess.Key);

    public KernelClient(KernelProcess kernel)
    {
        (Shell, Control, Published) = (new(kernel.Ports[0], "DEALER"), new(kernel.Ports[1], "DEALER"), new(kernel.Ports[2], "SUB"));
        (Stdin, Heartbeat) = (new(kernel.Ports[3], "DEALER"), new(kernel.Ports[4], "REQ"));
        Published.Send([1]);

        // A subscription is not confirmed: the first thing heard is.
        while (!Published.HasMessage)
        {
            Ask(Shell, "kernel_info_request", []);
            Thread.Sleep(50);
        }
    }

    public ClientSocket Shell { get; }

    public ClientSocket Control { get; }

    public ClientSocket Published { get; }

    public ClientSocket Stdin { get; }

    public ClientSocket Heartbeat { get; }

    /// <summary>Sends a request.</summary>
    /// <returns>Its id.</returns>
    public string Send(ClientSocket socket, string type, JsonObject content)
    {
        var id = Guid.NewGuid().ToString("N");
        byte[][] parts = [Utf8($$"""{"msg_id":"{{id}}","msg_type":"{{type}}","session":"tests","version":"5.3"}"""), Utf8("{}"), Utf8("{}"), Utf8(content.ToJsonString())];
        socket.Send([Utf8("<IDS|MSG>"), _signer.Sign(parts), .. parts]);
        return id;
    }

    public string Execute(string code) => Send(Shell, "execute_request", new() { ["code"] = code });

    /// <summary>The next message, its signature checked.</summary>
    public KernelMessage Receive(ClientSocket socket)
    {
        var frames = socket.Receive().SkipWhile(frame => Encoding.UTF8.GetString(frame) is not "<IDS|MSG>").Skip(1).ToList();
        Assert.True(_signer.Fits(frames[0], frames[1..5]));
        return new(Json(frames[1]), Json(frames[2]), Json(frames[4]));
    }

    /// <summary>Sends a request and waits for its reply.</summary>
    public JsonObject Ask(ClientSocket socket, string type, JsonObject content)
    {
        var id = Send(socket, type, content);
        var reply = Receive(socket);
        Assert.Equal((id, type.Replace("_request", "_reply")), (reply.Cause, reply.Type));
        return reply.Content;
    }

    /// <summary>What a request causes, up to and without "idle".</summary>
    public List<KernelMessage> Caused(string id)
    {
        var caused = new List<KernelMessage>();
        while (true)
        {
            var message = Receive(Published);
            if (message.Cause == id && message.Content["execution_state"]?.GetValue<string>() is "idle")
            {
                return caused;
            }

            if (message.Cause == id)
            {
                caused.Add(message);
            }
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <returns>The reply's content, and what was published.</returns>
    public (JsonObject Reply, List<KernelMessage> Published) Run(string code)
    {
        var id = Execute(code);
        var published = Caused(id);
        var reply = Receive(Shell);
        Assert.Equal(id, reply.Cause);
        return (reply.Content, published);
    }

    public void Dispose()
    {
        foreach (var socket in new[] { Shell, Control, Published, Stdin, Heartbeat })
        {
            socket.Dispose();
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static JsonObject Json(byte[] frame) => JsonNode.Parse(frame)!.AsObject();
}
