using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Kernel;

/// <summary>The five sockets of a kernel.</summary>
internal sealed class KernelChannels : IDisposable
{
    private readonly MessageWire _wire;
    private readonly ZmtpSocket _shell;
    private readonly ZmtpSocket _control;
    private readonly ZmtpSocket _stdin;
    private readonly ZmtpSocket _heartbeat;
    private readonly PublisherSocket _iopub;

    /// <summary>Listens; nobody is let in yet.</summary>
    /// <exception cref="ConnectionException">A port is taken.</exception>
    public KernelChannels(ConnectionFile connection)
    {
        _wire = new(new(connection.Key));
        _shell = Open(connection.ShellPort, address => new ZmtpSocket(ZmtpKind.Router, address, ZmtpLimits.Requests));
        _control = Open(connection.ControlPort, address => new ZmtpSocket(ZmtpKind.Router, address, ZmtpLimits.Requests));
        _stdin = Open(connection.StdinPort, address => new ZmtpSocket(ZmtpKind.Router, address, ZmtpLimits.Requests));
        _heartbeat = Open(connection.HeartbeatPort, address => new ZmtpSocket(ZmtpKind.Replier, address, ZmtpLimits.Heartbeats));
        _iopub = Open(connection.IOPubPort, address => new PublisherSocket(address));

        T Open<T>(int port, Func<IPEndPoint, T> open)
        {
            try
            {
                return open(new(connection.Address, port));
            }
            catch (SocketException error)
            {
                throw new ConnectionException($"Expected port {port} of {connection.Address} to be free, but the kernel cannot listen there ({error.Message}); let the front end start it anew.");
            }
        }
    }

    /// <summary>The name of this run of the kernel.</summary>
    public string Session => _wire.Session;

    /// <summary>Lets front ends in from now on. Messages are handed over in a thread of their sender.</summary>
    public void Start(Action<KernelRequest> shell, Action<KernelRequest> control, Action<KernelRequest> stdin)
    {
        // The subscribers first: what is caused by the first request shall reach them.
        _iopub.Start();
        _heartbeat.Start((peer, message) => peer.Send(ZmtpFrameWriter.Message(message)));
        _stdin.Start(Handing(stdin));
        _control.Start(Handing(control));
        _shell.Start(Handing(shell));
    }

    /// <summary>Answers a request.</summary>
    public void Reply(KernelRequest request, JsonObject content) =>
        request.Peer.Send(ZmtpFrameWriter.Message([.. request.Route, .. _wire.Write(request.ReplyType, request.Header, content)]));

    /// <summary>Tells every front end what a request caused.</summary>
    public void Publish(KernelRequest cause, string type, JsonObject content) =>
        _iopub.Publish($"kernel.{Session}.{type}", _wire.Write(type, cause.Header, content));

    /// <summary>Asks the front end that sent a request for a line of text.</summary>
    /// <returns>Whom the question went to; <see langword="null"/> where that front end has no input channel.</returns>
    public ZmtpPeer? Ask(KernelRequest request, JsonObject content)
    {
        // A front end gives all its sockets one identity; one that gives none can be told only while it is alone.
        var asked = request.Peer.Identity is { Length: > 0 } identity
            ? _stdin.Peers.FirstOrDefault(peer => peer.Identity.AsSpan().SequenceEqual(identity))
            : _stdin.Peers is [var only] ? only : null;
        asked?.Send(ZmtpFrameWriter.Message(_wire.Write("input_request", request.Header, content)));
        return asked;
    }

    /// <summary>Whether a front end's input channel is still open.</summary>
    public bool IsListening(ZmtpPeer peer) => _stdin.Peers.Contains(peer);

    /// <summary>Waits a moment for what is under way.</summary>
    public void WaitUntilSent()
    {
        var patience = TimeSpan.FromMilliseconds(500);
        _iopub.WaitUntilSent(patience);
        _shell.WaitUntilSent(patience);
        _control.WaitUntilSent(patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in new[] { _shell, _control, _stdin, _heartbeat, _iopub })
        {
            socket.Dispose();
        }
    }

    private Action<ZmtpPeer, IReadOnlyList<byte[]>> Handing(Action<KernelRequest> handle) => (peer, frames) =>
    {
        if (_wire.Read(peer, frames) is { } request)
        {
            handle(request);
        }
    };
}
