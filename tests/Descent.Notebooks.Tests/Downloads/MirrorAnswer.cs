namespace Descent.Notebooks.Tests.Downloads;

/// <summary>What a mirror sends.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The bytes it has to send.</param>
/// <param name="Length">The length that it announces; null: none.</param>
/// <param name="Tag">The entity tag.</param>
/// <param name="Range">The value of Content-Range.</param>
internal sealed record MirrorAnswer(int Status, byte[] Body, long? Length, string Tag, string? Range = null)
{
    /// <summary>After how many bytes it hangs up.</summary>
    public int Sent { get; init; } = int.MaxValue;

    /// <summary>Whether it holds the line and says nothing instead.</summary>
    public bool Stalls { get; init; }

    public string Head => string.Concat(
        $"HTTP/1.1 {Status} Some reason\r\nConnection: close\r\nContent-Type: text/plain\r\nETag: {Tag}\r\n",
        Length is { } length ? $"Content-Length: {length}\r\n" : "",
        Range is { } range ? $"Content-Range: {range}\r\n" : "",
        "\r\n");

    public static MirrorAnswer Refusal(int status) => new(status, "no"u8.ToArray(), 2, "\"no\"");
}
