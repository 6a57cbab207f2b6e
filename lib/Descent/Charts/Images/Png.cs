using System.Buffers.Binary;
using System.IO.Compression;

namespace Descent.Plotting;

/// <summary>Writes small pictures in the format PNG: red, green, blue and opacity, 8 bits each.</summary>
/// <remarks>Source: W3C, Portable Network Graphics (PNG) Specification, third edition, 2025.</remarks>
internal static class Png
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The picture as an address that holds it.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pixels">Four bytes for each pixel, row by row from the top.</param>
    public static string ToDataUri(int width, int height, ReadOnlySpan<byte> pixels) =>
        $"data:image/png;base64,{Convert.ToBase64String(Encode(width, height, pixels))}";

    /// <summary>The file.</summary>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 6); // 8 bits a channel, four channels
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed(width, height, pixels));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row begins with the number of its filter; 1 stores the difference to the pixel on the left, which is small in pictures.
    private static byte[] Compressed(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + (4 * width)];
            row[0] = 1;
            for (var y = 0; y < height; y++)
            {
                var source = pixels.Slice(y * 4 * width, 4 * width);
                for (var i = 0; i < source.Length; i++)
                {
                    row[1 + i] = (byte)(source[i] - (i < 4 ? 0 : source[i - 4]));
                }

                zlib.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(name, data));
        file.Write(number);
    }

    /// <summary>The cyclic redundancy check CRC-32 of two pieces in a row, by the specification's annex D.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default) => ~Add(second, Add(first, uint.MaxValue));

    private static uint Add(ReadOnlySpan<byte> data, uint sum)
    {
        foreach (var value in data)
        {
            sum = Remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Remainder(int value)
    {
        var remainder = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            remainder = (remainder & 1) != 0 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        }

        return remainder;
    }
}
