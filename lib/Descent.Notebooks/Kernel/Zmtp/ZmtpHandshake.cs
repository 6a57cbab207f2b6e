using System.Text;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>How two sockets introduce themselves: 64 bytes of greeting both ways, then a READY command both ways (mechanism NULL).</summary>
internal static class ZmtpHandshake
{
    private const int GreetingLength = 64;
    private const int LongestCommand = 1024;

    /// <summary>Version 3.0, mechanism NULL. Version 3.0 rather than 3.1, so that subscriptions arrive as messages.</summary>
    public static byte[] Greeting { get; } =
    [
        0xFF, .. new byte[8], 0x7F,
        3, 0,
        .. Encoding.ASCII.GetBytes("NULL"), .. new byte[16],
        0, .. new byte[31],
    ];

    /// <summary>Introduces a server's socket to a peer and learns who the peer is.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="kind">What kind of socket the server has.</param>
    /// <returns>The identity that the peer chose; empty where it chose none.</returns>
    /// <exception cref="ZmtpException">The peer speaks something else, or has a socket that does not go with this one.</exception>
    public static byte[] Run(Stream stream, ZmtpKind kind)
    {
        stream.Write(Greeting);
        var theirs = new byte[GreetingLength];
        stream.ReadExactly(theirs);
        if (theirs[0] != 0xFF || theirs[9] != 0x7F || theirs[10] < 3 || !theirs.AsSpan(12, 20).SequenceEqual(Greeting.AsSpan(12, 20)))
        {
            throw new ZmtpException("Expected ZMTP 3 with mechanism NULL, got another greeting.");
        }

        stream.Write(ZmtpCommand.Ready(kind.Name).ToFrame());
        var frame = new ZmtpFrameReader(stream).Read(LongestCommand);
        var ready = frame.IsCommand ? ZmtpCommand.Parse(frame.Body) : null;
        if (ready?.Name is not "READY")
        {
            throw new ZmtpException("Expected the command READY, got something else.");
        }

        var properties = ready.Properties();
        var peer = Encoding.ASCII.GetString(properties.GetValueOrDefault("Socket-Type") ?? []);
        if (!kind.Peers.Contains(peer))
        {
            var reason = $"Expected a socket of type {string.Join(" or ", kind.Peers)}, got '{peer}'.";
            stream.Write(ZmtpCommand.Error(reason).ToFrame());
            throw new ZmtpException(reason);
        }

        return properties.GetValueOrDefault("Identity") ?? [];
    }
}
