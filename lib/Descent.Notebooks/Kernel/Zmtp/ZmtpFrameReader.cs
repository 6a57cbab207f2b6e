using System.Buffers.Binary;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>
/// Reads frames: one byte of flags, the length in one byte or in eight (big-endian), the body.
/// A length is a claim: memory is taken as the bytes arrive, and only up to the limit.
/// </summary>
internal sealed class ZmtpFrameReader(Stream stream)
{
    private const ZmtpFlags Known = ZmtpFlags.More | ZmtpFlags.Long | ZmtpFlags.Command;
    private const int Block = 64 << 10;

    /// <summary>Waits for the next frame.</summary>
    /// <param name="limit">The bytes it may have.</param>
    /// <exception cref="ZmtpException">It is malformed or too long.</exception>
    /// <exception cref="EndOfStreamException">The peer left.</exception>
    public ZmtpFrame Read(int limit)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head[..1]);
        var flags = (ZmtpFlags)head[0];
        if ((flags & ~Known) != 0 || (flags.HasFlag(ZmtpFlags.Command) && flags.HasFlag(ZmtpFlags.More)))
        {
            throw new ZmtpException($"Expected the flags of a frame, got 0x{head[0]:x2}.");
        }

        var size = flags.HasFlag(ZmtpFlags.Long) ? 8 : 1;
        stream.ReadExactly(head[..size]);
        var length = size is 1 ? head[0] : BinaryPrimitives.ReadUInt64BigEndian(head);
        return length <= (ulong)limit
            ? new(flags & ~ZmtpFlags.Long, Body((int)length))
            : throw new ZmtpException($"Expected a frame of at most {limit} bytes, got one of {length}.");
    }

    private byte[] Body(int length)
    {
        var body = new byte[Math.Min(length, Block)];
        stream.ReadExactly(body);
        while (body.Length < length)
        {
            var known = body.Length;
            Array.Resize(ref body, (int)Math.Min(length, 2L * known));
            stream.ReadExactly(body.AsSpan(known));
        }

        return body;
    }
}
