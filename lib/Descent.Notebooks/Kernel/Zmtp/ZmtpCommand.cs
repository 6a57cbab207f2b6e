using System.Buffers.Binary;
using System.Text;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>A command between sockets: the length of its name, its name, its data.</summary>
/// <param name="Name"><c>READY</c>, <c>ERROR</c>, <c>PING</c>, <c>PONG</c>, <c>SUBSCRIBE</c> or <c>CANCEL</c>.</param>
/// <param name="Data">What it carries.</param>
internal sealed record ZmtpCommand(string Name, byte[] Data)
{
    /// <summary>READY: what kind of socket this is.</summary>
    public static ZmtpCommand Ready(string socketType) => new("READY", [.. Property("Socket-Type", Encoding.ASCII.GetBytes(socketType))]);

    /// <summary>ERROR: why the connection is closed.</summary>
    public static ZmtpCommand Error(string reason) => new("ERROR", [.. Short(Encoding.ASCII.GetBytes(reason))]);

    /// <summary>Reads the body of a command frame.</summary>
    /// <exception cref="ZmtpException">It is none.</exception>
    public static ZmtpCommand Parse(byte[] body)
    {
        var data = body.AsSpan();
        var name = Take(ref data, Take(ref data, 1)[0]);
        return new(Encoding.ASCII.GetString(name), data.ToArray());
    }

    /// <summary>The bytes of the command frame.</summary>
    public byte[] ToFrame() => ZmtpFrameWriter.Command([.. Short(Encoding.ASCII.GetBytes(Name)), .. Data]);

    /// <summary>The properties that a READY carries; their names know no case.</summary>
    /// <exception cref="ZmtpException">They are malformed.</exception>
    public Dictionary<string, byte[]> Properties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        for (var data = Data.AsSpan(); data.Length > 0;)
        {
            var name = Encoding.ASCII.GetString(Take(ref data, Take(ref data, 1)[0]));
            var length = BinaryPrimitives.ReadUInt32BigEndian(Take(ref data, 4));
            properties[name] = Take(ref data, length).ToArray();
        }

        return properties;
    }

    private static IEnumerable<byte> Property(string name, byte[] value)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        return [.. Short(Encoding.ASCII.GetBytes(name)), .. length, .. value];
    }

    private static IEnumerable<byte> Short(byte[] text) => text[..Math.Min(text.Length, 255)].Prepend((byte)Math.Min(text.Length, 255));

    private static ReadOnlySpan<byte> Take(ref Span<byte> data, uint length)
    {
        if (length > data.Length)
        {
            throw new ZmtpException("Expected a command, got one that ends too early.");
        }

        var taken = data[..(int)length];
        data = data[(int)length..];
        return taken;
    }
}
