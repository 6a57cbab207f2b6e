using System.Net;
using System.Net.Sockets;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>A socket that listens on a port of this machine and talks to any number of peers.</summary>
internal class ZmtpSocket : IDisposable
{
    private readonly Socket _listener;
    private readonly ZmtpKind _kind;
    private readonly ZmtpLimits _limits;
    private readonly HashSet<ZmtpPeer> _open = [];

    /// <summary>Starts to listen.</summary>
    /// <param name="kind">What kind of socket it is.</param>
    /// <param name="address">Where: an address of this machine that no other can reach.</param>
    /// <param name="limits">What a peer may ask of it.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public ZmtpSocket(ZmtpKind kind, IPEndPoint address, ZmtpLimits limits)
    {
        _kind = kind;
        _limits = limits;
        _listener = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(address);
        _listener.Listen();
    }

    /// <summary>The port, also where the system chose it.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>The peers that are connected now.</summary>
    public IReadOnlyList<ZmtpPeer> Peers
    {
        get
        {
            lock (_open)
            {
                return [.. _open];
            }
        }
    }

    /// <summary>Lets peers in from now on.</summary>
    /// <param name="received">Called with each message, in a thread of its sender.</param>
    public void Start(Action<ZmtpPeer, IReadOnlyList<byte[]>> received) =>
        new Thread(() => Accept(received)) { IsBackground = true }.Start();

    /// <summary>Waits until every peer has been sent what waits for it, or until the patience is over.</summary>
    public void WaitUntilSent(TimeSpan patience)
    {
        foreach (var peer in Peers)
        {
            peer.WaitUntilSent(patience);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        foreach (var peer in Peers)
        {
            peer.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Called when a peer is gone.</summary>
    protected virtual void Forget(ZmtpPeer peer)
    {
    }

    private void Accept(Action<ZmtpPeer, IReadOnlyList<byte[]>> received)
    {
        while (AcceptNext() is { } socket)
        {
            var peer = new ZmtpPeer(socket, _limits);
            if (TryAdd(peer))
            {
                peer.Start(_kind, message => received(peer, message), () => Remove(peer));
            }
            else
            {
                peer.Dispose();
            }
        }
    }

    private Socket? AcceptNext()
    {
        while (true)
        {
            try
            {
                return _listener.Accept();
            }
            catch (ObjectDisposedException)
            {
                return null;
            }
            catch (SocketException error) when (error.SocketErrorCode is not (SocketError.OperationAborted or SocketError.Interrupted))
            {
                // A peer that left before it was let in, or no file handle left: the next one may do better.
                Thread.Sleep(10);
            }
            catch (SocketException)
            {
                return null;
            }
        }
    }

    private bool TryAdd(ZmtpPeer peer)
    {
        lock (_open)
        {
            return _open.Count < _limits.Peers && _open.Add(peer);
        }
    }

    private void Remove(ZmtpPeer peer)
    {
        lock (_open)
        {
            _open.Remove(peer);
        }

        Forget(peer);
    }
}
