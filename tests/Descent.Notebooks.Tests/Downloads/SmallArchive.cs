using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Descent.Notebooks.Downloads;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>An archive as CIFAR-10's, a thousand times smaller: noise, so that it does not shrink, and a page that nobody needs.</summary>
internal static class SmallArchive
{
    public const string Folder = "small-bin";

    public static byte[] First { get; } = Noise(120_000, 1);

    public static byte[] Second { get; } = Noise(60_000, 2);

    /// <summary>The archive's bytes.</summary>
    public static byte[] Bytes { get; } = Pack(($"{Folder}/a.bin", First), ($"{Folder}/b.bin", Second), ($"{Folder}/names.txt", "x\n"u8.ToArray()), ($"{Folder}/readme.html", "hi"u8.ToArray()));

    /// <summary>What is expected of it.</summary>
    public static DataArchive Of(byte[] bytes, params Uri[] mirrors) => new()
    {
        Title = "Small",
        FileName = "small.tar.gz",
        Length = bytes.Length,
        Md5 = Md5(bytes),
        Mirrors = mirrors,
        Folder = Folder,
        Files = new Dictionary<string, long?> { ["a.bin"] = First.Length, ["b.bin"] = Second.Length, ["names.txt"] = null },
        Extras = ["readme.html"],
    };

    /// <summary>Plain files packed in order; a name without bytes is a link to /tmp.</summary>
    public static byte[] Pack(params (string Name, byte[]? Bytes)[] files)
    {
        using var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip, TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, $"{Folder}/"));
            foreach (var (name, bytes) in files)
            {
                tar.WriteEntry(bytes is null
                    ? new UstarTarEntry(TarEntryType.SymbolicLink, name) { LinkName = Path.GetTempPath() }
                    : new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return archive.ToArray();
    }

    /// <summary>The same length, but one byte is another.</summary>
    public static byte[] Damaged(byte[] bytes)
    {
        var damaged = bytes.ToArray();
        damaged[bytes.Length / 2] ^= 1;
        return damaged;
    }

#pragma warning disable CA5351 // The publisher's choice.
    public static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
