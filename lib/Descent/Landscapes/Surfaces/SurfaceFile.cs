namespace Descent.Landscapes;

/// <summary>
/// The blocks of a surface on disk: a key and how many numbers a block has of each kind, then block after block, each written at once. Whenever the process is killed, the whole blocks are good; a part of one at the end is cut off.
/// </summary>
internal sealed class SurfaceFile : IDisposable
{
    private static ReadOnlySpan<byte> Magic => "Descent surface\u0001"u8;

    private static int HeadLength => Magic.Length + 32 + 4;

    private readonly FileStream _file;

    private SurfaceFile(FileStream file) => _file = file;

    /// <summary>Opens a file and reads its blocks, or begins one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="key">The surface's key.</param>
    /// <param name="numbers">Its points times its losses.</param>
    /// <param name="sums">Where the blocks go.</param>
    /// <exception cref="ArgumentException">The file is no such file, or belongs to another surface.</exception>
    public static SurfaceFile Open(string path, byte[] key, int numbers, SurfaceSums sums)
    {
        return Open(path, [.. Magic, .. key, .. BitConverter.GetBytes(numbers)], sums);
    }

    /// <summary>Adds to a file the blocks of others that it does not have.</summary>
    /// <exception cref="ArgumentException">A file is no such file, or belongs to another surface than the first.</exception>
    public static void Join(string path, IReadOnlyList<string> parts)
    {
        byte[]? head = null;
        var sums = new SurfaceSums();
        foreach (var part in parts)
        {
            head ??= Head(part);
            using var _ = Open(part, head, sums);
        }

        if (head is not null)
        {
            var there = new SurfaceSums();
            using var file = Open(path, head, there);
            foreach (var block in sums.Blocks.Where(block => !there.Has(block.First)))
            {
                file.Append(block);
            }
        }
    }

    private static byte[] Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadLength];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length ? head : throw NoSurface(path);
    }

    private static ArgumentException NoSurface(string path) => new($"Expected {path} to be a file of a surface or none, got another file. Name another one.");

    private static SurfaceFile Open(string path, byte[] head, SurfaceSums sums)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var found = new byte[head.Length];
            var length = file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
            if (length < head.Length && head.AsSpan().StartsWith(found.AsSpan(0, length)))
            {
                file.SetLength(0);
                file.Write(head);
            }
            else if (!found.AsSpan().SequenceEqual(head))
            {
                throw found.AsSpan().StartsWith(Magic)
                    ? new ArgumentException($"Expected {path} to hold blocks of this surface, but they belong to another network, loss, plane or data set. Delete it, or name another file.")
                    : NoSurface(path);
            }

            file.SetLength(head.Length + Read(file, BitConverter.ToInt32(head.AsSpan(^4..)), sums));
            file.Seek(0, SeekOrigin.End);
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a block; it is on disk when this returns.</summary>
    public void Append(BlockSums block)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory))
        {
            writer.Write(block.First);
            writer.Write(block.Count);
            Array.ForEach(block.Losses, writer.Write);
            Array.ForEach(block.Squares, writer.Write);
            Array.ForEach(block.Right, writer.Write);
        }

        _file.Write(memory.ToArray());
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // The length of the whole blocks.
    private static long Read(FileStream file, int numbers, SurfaceSums sums)
    {
        var (length, size) = (0L, 8 + (20L * numbers));
        using var reader = new BinaryReader(file, System.Text.Encoding.UTF8, leaveOpen: true);
        for (var rest = file.Length - file.Position; rest - length >= size; length += size)
        {
            var block = BlockSums.For(reader.ReadInt32(), reader.ReadInt32(), numbers);
            Fill(block.Losses, reader.ReadDouble);
            Fill(block.Squares, reader.ReadDouble);
            Fill(block.Right, reader.ReadInt32);
            if (!sums.Has(block.First))
            {
                sums.Add(block);
            }
        }

        return length;
    }

    private static void Fill<T>(T[] numbers, Func<T> read)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = read();
        }
    }
}
