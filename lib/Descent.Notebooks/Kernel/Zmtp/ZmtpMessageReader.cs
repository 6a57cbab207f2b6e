namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>Puts the frames of messages together.</summary>
internal sealed class ZmtpMessageReader(Stream stream, ZmtpLimits limits)
{
    private readonly ZmtpFrameReader _frames = new(stream);

    /// <summary>Waits for the next message.</summary>
    /// <param name="commanded">Called with each command that arrives meanwhile.</param>
    /// <exception cref="ZmtpException">It is malformed, or exceeds a limit.</exception>
    /// <exception cref="EndOfStreamException">The peer left.</exception>
    public IReadOnlyList<byte[]> Read(Action<ZmtpCommand> commanded)
    {
        var message = new List<byte[]>();
        var left = limits.MessageBytes;
        while (true)
        {
            var frame = _frames.Read(left);
            if (frame.IsCommand)
            {
                commanded(ZmtpCommand.Parse(frame.Body));
                continue;
            }

            left -= frame.Body.Length;
            message.Add(frame.Body);
            if (!frame.HasMore)
            {
                return message;
            }

            if (message.Count >= limits.MessageFrames)
            {
                throw new ZmtpException($"Expected a message of at most {limits.MessageFrames} frames, got more.");
            }
        }
    }
}
