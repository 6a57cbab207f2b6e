namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>The first byte of a frame (ZMTP 3.0, section "framing").</summary>
[Flags]
internal enum ZmtpFlags : byte
{
    /// <summary>The last frame of a message, shorter than 256 bytes.</summary>
    None = 0,

    /// <summary>Another frame of the same message follows.</summary>
    More = 1,

    /// <summary>The length has eight bytes instead of one.</summary>
    Long = 2,

    /// <summary>A command between the sockets, no message.</summary>
    Command = 4,
}
