using System.Security.Cryptography;
using System.Text;

namespace Descent.Notebooks.Kernel.Messages;

/// <summary>Signs messages with HMAC-SHA256 over header, parent header, metadata and content: who does not know the key runs no code.</summary>
/// <param name="key">The key of the connection file; an empty one means that nothing is signed.</param>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of four parts, in hexadecimal letters.</summary>
    public byte[] Sign(IEnumerable<byte[]> parts)
    {
        if (_key.Length is 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a signature fits; takes the same time wherever it first differs.</summary>
    public bool Fits(byte[] signature, IEnumerable<byte[]> parts) =>
        _key.Length is 0 || CryptographicOperations.FixedTimeEquals(Sign(parts), signature);
}
