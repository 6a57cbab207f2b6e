namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>How much a peer may ask of a socket: whoever asks for more is cut off.</summary>
/// <param name="MessageBytes">The bytes of one incoming message, all frames together.</param>
/// <param name="MessageFrames">The frames of one incoming message.</param>
/// <param name="WaitingBytes">The bytes that wait to be sent to one peer; a peer that reads too slowly is cut off.</param>
/// <param name="Peers">The connections open at the same time.</param>
/// <param name="Patience">How long a new peer may take to introduce itself.</param>
internal sealed record ZmtpLimits(int MessageBytes, int MessageFrames, int WaitingBytes, int Peers, TimeSpan Patience)
{
    /// <summary>For requests: a cell's source is small, but a client may send a picture with a comm message.</summary>
    public static ZmtpLimits Requests { get; } = new(16 << 20, 64, 64 << 20, 64, TimeSpan.FromSeconds(5));

    /// <summary>For subscribers: they send topics and receive figures.</summary>
    public static ZmtpLimits Subscriptions { get; } = Requests with { MessageBytes = 1024, MessageFrames = 1 };

    /// <summary>For heartbeats: a few bytes come and go.</summary>
    public static ZmtpLimits Heartbeats { get; } = Requests with { MessageBytes = 1024, MessageFrames = 4, WaitingBytes = 64 << 10 };
}
