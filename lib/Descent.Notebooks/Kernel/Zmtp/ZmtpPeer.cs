using System.Net.Sockets;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>
/// One connection to a socket. It has two threads of its own, one that reads and one that writes:
/// a cell that keeps every thread of the pool busy must not make the kernel deaf.
/// </summary>
internal sealed class ZmtpPeer : IDisposable
{
    private const int StackSize = 256 << 10;

    private readonly NetworkStream _stream;
    private readonly ZmtpLimits _limits;
    private readonly SendQueue _sending;

    /// <summary>Wraps an accepted connection.</summary>
    public ZmtpPeer(Socket socket, ZmtpLimits limits)
    {
        _limits = limits;
        _sending = new(limits.WaitingBytes);
        socket.NoDelay = true;
        _stream = new(socket, ownsSocket: true);
    }

    /// <summary>The identity that the peer chose; empty before it has introduced itself, and where it chose none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Talks to the peer until it leaves, breaks the protocol or is cut off.</summary>
    /// <param name="kind">What kind of socket it is connected to.</param>
    /// <param name="received">Called with each message.</param>
    /// <param name="left">Called at the end.</param>
    public void Start(ZmtpKind kind, Action<IReadOnlyList<byte[]>> received, Action left) =>
        Run(() =>
        {
            try
            {
                using (new Timer(_ => Dispose(), null, _limits.Patience, Timeout.InfiniteTimeSpan))
                {
                    Identity = ZmtpHandshake.Run(_stream, kind);
                }

                Run(Write);
                Read(received);
            }
            catch (Exception)
            {
                // It left, was cut off, or said what nobody understands: there is nobody to tell, and the kernel goes on for the others.
            }
            finally
            {
                Dispose();
                left();
            }
        });

    /// <summary>Sends bytes when the peer is ready for them; a peer with too many of them waiting is cut off.</summary>
    public void Send(byte[] bytes)
    {
        if (!_sending.TryAdd(bytes))
        {
            Dispose();
        }
    }

    /// <summary>Waits until everything has been sent, or until the patience is over.</summary>
    public void WaitUntilSent(TimeSpan patience) => _sending.WaitUntilSent(patience);

    /// <summary>Ends the connection.</summary>
    public void Dispose()
    {
        _sending.Close();
        _stream.Dispose();
    }

    private static void Run(Action action) => new Thread(() => action(), StackSize) { IsBackground = true }.Start();

    private void Read(Action<IReadOnlyList<byte[]>> received)
    {
        var messages = new ZmtpMessageReader(new BufferedStream(_stream), _limits);
        while (true)
        {
            received(messages.Read(command =>
            {
                if (command.Name is "PING")
                {
                    // The first two bytes are how long the peer waits; the rest comes back.
                    Send(new ZmtpCommand("PONG", command.Data[Math.Min(2, command.Data.Length)..]).ToFrame());
                }
            }));
        }
    }

    private void Write()
    {
        try
        {
            while (_sending.Take() is { } bytes)
            {
                _stream.Write(bytes);
            }
        }
        catch (Exception)
        {
            // It left or was cut off, as above.
            Dispose();
        }
    }
}
