using System.Buffers.Binary;
using System.IO.Compression;

namespace Descent.Tests.Charts;

/// <summary>Enough of a reader for what the library writes: one chunk of data, filter 1 in each row.</summary>
internal static class PngReader
{
    /// <summary>The size and the pixels of a picture in an address.</summary>
    public static (int Width, int Height, byte[] Pixels) Read(string uri)
    {
        var file = Convert.FromBase64String(uri.Split(',')[1]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33))), CompressionMode.Decompress);
        var pixels = new byte[4 * width * height];
        for (var y = 0; y < height; y++)
        {
            Assert.Equal(1, zlib.ReadByte());
            zlib.ReadExactly(pixels, 4 * y * width, 4 * width);
            for (var i = (4 * y * width) + 4; i < 4 * (y + 1) * width; i++)
            {
                pixels[i] += pixels[i - 4];
            }
        }

        return (width, height, pixels);
    }
}
