using System.Buffers.Binary;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>Frames as bytes, ready to be sent.</summary>
internal static class ZmtpFrameWriter
{
    private const int LongestShort = 255;

    /// <summary>A message: all frames but the last say that more follows.</summary>
    public static byte[] Message(IReadOnlyList<byte[]> frames)
    {
        var bytes = new byte[frames.Sum(frame => HeadLength(frame.Length) + frame.Length)];
        var rest = bytes.AsSpan();
        for (var i = 0; i < frames.Count; i++)
        {
            rest = Append(rest, i < frames.Count - 1 ? ZmtpFlags.More : ZmtpFlags.None, frames[i]);
        }

        return bytes;
    }

    /// <summary>A command.</summary>
    public static byte[] Command(byte[] body)
    {
        var bytes = new byte[HeadLength(body.Length) + body.Length];
        Append(bytes, ZmtpFlags.Command, body);
        return bytes;
    }

    private static int HeadLength(int length) => length <= LongestShort ? 2 : 9;

    private static Span<byte> Append(Span<byte> to, ZmtpFlags flags, byte[] body)
    {
        if (body.Length <= LongestShort)
        {
            to[0] = (byte)flags;
            to[1] = (byte)body.Length;
        }
        else
        {
            to[0] = (byte)(flags | ZmtpFlags.Long);
            BinaryPrimitives.WriteUInt64BigEndian(to[1..], (ulong)body.Length);
        }

        to = to[HeadLength(body.Length)..];
        body.CopyTo(to);
        return to[body.Length..];
    }
}
