using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Descent.Notebooks.Documents;

/// <summary>Escapes only what JSON demands, so that η, ∂ and 🎲 stay readable in a diff.</summary>
internal sealed class ReadableEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Demanded = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public static ReadableEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar < 0x20 || unicodeScalar is '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var demanded = span.IndexOfAny(Demanded);
        var lone = IndexOfLoneSurrogate(span);
        return demanded < 0 ? lone : lone < 0 ? demanded : Math.Min(demanded, lone);
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    // Half a character cannot be written as UTF-8; the base class puts a replacement there.
    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) is not OperationStatus.Done)
            {
                return at;
            }

            at += length;
            var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            at = next < 0 ? text.Length : at + next;
        }

        return -1;
    }
}
