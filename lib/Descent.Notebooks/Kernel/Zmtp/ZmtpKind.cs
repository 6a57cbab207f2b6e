namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>A kind of socket, and the kinds that it can talk to.</summary>
/// <param name="Name">Its name in the protocol.</param>
/// <param name="Peers">Names of those at the other end.</param>
internal sealed record ZmtpKind(string Name, IReadOnlyList<string> Peers)
{
    /// <summary>Answers requests; knows who asked.</summary>
    public static ZmtpKind Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    /// <summary>Publishes to whoever subscribed.</summary>
    public static ZmtpKind Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    /// <summary>Answers each request with one reply.</summary>
    public static ZmtpKind Replier { get; } = new("REP", ["REQ", "DEALER"]);
}
