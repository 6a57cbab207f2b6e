using System.Net;
using System.Net.Sockets;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>A front end's end of a connection.</summary>
internal sealed class ClientSocket : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly NetworkStream _stream;
    private readonly ZmtpMessageReader _reader;

    public ClientSocket(int port, string type)
    {
        Connect(port);
        _stream = _client.GetStream();
        _stream.ReadTimeout = (int)TimeSpan.FromSeconds(60).TotalMilliseconds;
        _reader = new(_stream, ZmtpLimits.Requests);
        _stream.Write(ZmtpHandshake.Greeting);
        _stream.ReadExactly(new byte[ZmtpHandshake.Greeting.Length]);
        _stream.Write(ZmtpCommand.Ready(type).ToFrame());
        Assert.Equal("READY", ZmtpCommand.Parse(new ZmtpFrameReader(_stream).Read(limit: 1024).Body).Name);
    }

    public bool HasMessage => _stream.DataAvailable;

    public void Send(params IReadOnlyList<byte[]> frames) => _stream.Write(ZmtpFrameWriter.Message(frames));

    public IReadOnlyList<byte[]> Receive() => _reader.Read(_ => { });

    public void Dispose() => _client.Dispose();

    // The kernel's process needs a moment before it listens.
    private void Connect(int port)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                _client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (attempt < 600)
            {
                Thread.Sleep(100);
            }
        }
    }
}
