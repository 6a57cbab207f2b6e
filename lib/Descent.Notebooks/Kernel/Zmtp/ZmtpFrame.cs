namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>A piece of a message, or a command.</summary>
/// <param name="Flags">What it is.</param>
/// <param name="Body">What is in it.</param>
internal readonly record struct ZmtpFrame(ZmtpFlags Flags, byte[] Body)
{
    /// <summary>Whether the next frame belongs to the same message.</summary>
    public bool HasMore => Flags.HasFlag(ZmtpFlags.More);

    /// <summary>Whether it is for the socket itself.</summary>
    public bool IsCommand => Flags.HasFlag(ZmtpFlags.Command);
}
