using System.Security.Cryptography;

namespace Descent.Notebooks.Downloads;

/// <summary>
/// What has come of an archive so far. It survives the program, so that the next run goes on where this one broke; while it is open, no other
/// run can open it. Beside it lies the address and the entity tag that its first byte came with.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;

    public PartFile(string path)
    {
        _path = path;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Without a buffer: what has come is in the file.
            _stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DownloadException($"Expected to write to '{path}', got: {problem.Message} If another descent data is loading, wait for it or stop it.", problem);
        }

        ContinueElsewhere();
    }

    public long Length => _stream.Length;

    /// <summary>Whether its beginning came from another mirror or in another run, so that wrong bytes need not be this mirror's.</summary>
    public bool Continued { get; private set; }

    private string OriginPath => _path + ".origin";

    /// <summary>From now on another mirror adds to it.</summary>
    public void ContinueElsewhere() => Continued = Length > 0;

    /// <summary>Starts over with what an address sends, under a strong entity tag if it has one.</summary>
    public void StartOver(Uri origin, string? entityTag)
    {
        Clear();
        if (entityTag is not null)
        {
            File.WriteAllLines(OriginPath, [origin.AbsoluteUri, entityTag]);
        }
    }

    /// <summary>The entity tag that the first byte came with from this address.</summary>
    public string? EntityTag(Uri origin) =>
        File.Exists(OriginPath) && File.ReadAllLines(OriginPath) is [var address, var tag] && address == origin.AbsoluteUri ? tag : null;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Seek(0, SeekOrigin.End);
            _stream.Write(bytes);
        }
        catch (IOException problem)
        {
            throw new DownloadException($"Expected to write to '{_path}', got: {problem.Message} Make room on that disk; the next try resumes.", problem);
        }
    }

    public void Clear()
    {
        _stream.SetLength(0);
        File.Delete(OriginPath);
        Continued = false;
    }

    public Stream FromStart()
    {
        _stream.Position = 0;
        return _stream;
    }

    // The publisher gives an MD5 and nothing stronger.
#pragma warning disable CA5351
    public string Md5() => Convert.ToHexStringLower(MD5.HashData(FromStart()));
#pragma warning restore CA5351

    /// <summary>Closes the file; an empty one is removed.</summary>
    public void Dispose()
    {
        var empty = Length == 0;
        _stream.Dispose();
        if (empty)
        {
            File.Delete(_path);
            File.Delete(OriginPath);
        }
    }
}
