using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Kernel.Messages;

/// <summary>
/// Messages as frames: a route, <c>&lt;IDS|MSG&gt;</c>, the signature, header, parent header, metadata, content
/// (Jupyter messaging protocol 5.3, section "the wire protocol").
/// </summary>
internal sealed class MessageWire(MessageSigner signer)
{
    /// <summary>The version of the protocol.</summary>
    public const string Version = "5.3";

    private const int SignedParts = 4;
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly JsonSerializerOptions Readable = new() { Encoder = ReadableEncoder.Instance };

    // A name twice is found here, and not by whoever asks for it later.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The name of this run of the kernel.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    private static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>Reads what arrived; <see langword="null"/> where it is no message or its signature is wrong: nobody who may speak sent it.</summary>
    public KernelRequest? Read(ZmtpPeer peer, IReadOnlyList<byte[]> frames)
    {
        var at = IndexOfDelimiter(frames);
        if (at < 0 || frames.Count < at + 2 + SignedParts)
        {
            return null;
        }

        byte[][] parts = [.. frames.Skip(at + 2).Take(SignedParts)];
        if (!signer.Fits(frames[at + 1], parts))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(parts[0])?["msg_type"]?.GetValue<string>() is { } type && JsonNode.Parse(parts[3], documentOptions: Strict) is JsonObject content
                ? new(peer, [.. frames.Take(at)], parts[0], type, content)
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes a message, from the delimiter on.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="parent">The header of the request that caused it.</param>
    /// <param name="content">What it says.</param>
    public IReadOnlyList<byte[]> Write(string type, byte[] parent, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = Session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Version,
        };
        byte[][] parts = [Bytes(header), parent, Empty, Bytes(content)];
        return [Delimiter.ToArray(), signer.Sign(parts), .. parts];
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        for (var at = 0; at < frames.Count; at++)
        {
            if (frames[at].AsSpan().SequenceEqual(Delimiter))
            {
                return at;
            }
        }

        return -1;
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Readable);
}
