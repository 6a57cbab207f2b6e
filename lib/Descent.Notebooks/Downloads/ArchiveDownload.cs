namespace Descent.Notebooks.Downloads;

/// <summary>Loads an archive and unpacks it: from the first mirror that gives the right bytes, going on where an earlier try broke.</summary>
/// <param name="archive">What is wanted.</param>
/// <param name="cache">The folder in which the archive lies while it is loaded.</param>
/// <param name="patience">How long it waits.</param>
/// <param name="view">Who is told.</param>
public sealed class ArchiveDownload(DataArchive archive, string cache, DownloadPatience patience, IDownloadView view)
{
    /// <summary>Bytes that may still be written below a path.</summary>
    public Func<string, long> FreeSpace { get; init; } = DiskSpace.Free;

    /// <summary>The file of what has come so far.</summary>
    public string PartPath { get; } = Path.Combine(cache, archive.FileName + ".part");

    /// <summary>The bytes that the next try need not load again.</summary>
    public long Kept => new FileInfo(PartPath) is { Exists: true, Length: var length } && length <= archive.Length ? length : 0;

    /// <summary>Loads and unpacks.</summary>
    /// <param name="target">The folder that shall hold the files.</param>
    /// <param name="replace">Whether files of an earlier download may be replaced.</param>
    /// <param name="cancellationToken">Stops it; what has come is kept for the next try.</param>
    /// <exception cref="DownloadException">The archive could not be had or unpacked; the target is as it was.</exception>
    public async Task RunAsync(string target, bool replace, CancellationToken cancellationToken)
    {
        var folder = new ArchiveFolder(archive, target);
        folder.Check(replace);
        RequireSpace(cache, archive.Length - Kept, "make room on that disk");
        // Mostly the same disk: the archive and its files are there together for a moment.
        RequireSpace(target, archive.Length - Kept + archive.UnpackedLength, "make room, or name a folder on another disk with --to");
        using var part = new PartFile(PartPath);
        await LoadAsync(part, cancellationToken);
        view.Say($"MD5 {archive.Md5} is right, unpacking.");
        folder.Unpack(part.FromStart(), cancellationToken);
        part.Clear();
    }

    private void RequireSpace(string place, long needed, string mend)
    {
        if (FreeSpace(place) is var free && free < needed)
        {
            throw new DownloadException($"Expected {Megabytes.Of(needed)} of free space for '{place}', found {Megabytes.Of(free)}: {mend}.");
        }
    }

    private async Task LoadAsync(PartFile part, CancellationToken cancellationToken)
    {
        if (part.Length > archive.Length || (part.Length == archive.Length && part.Md5() != archive.Md5))
        {
            part.Clear();
        }

        // No proxy's or server's compression: the bytes are wanted as they are.
        using var client = new HttpClient(new SocketsHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        var request = new ArchiveRequest(client, archive, patience.Stall, view);
        var last = "";
        foreach (var mirror in archive.Mirrors)
        {
            try
            {
                part.ContinueElsewhere();
                await LoadAsync(request, mirror, part, cancellationToken);
                return;
            }
            catch (MirrorException problem)
            {
                last = $"{mirror.Host}: {problem.Message}";
                view.Say($"{last}.");
            }
        }

        var next = part.Length > 0 ? $"The next try resumes at {Megabytes.Of(part.Length)}" : "Try again later";
        throw new DownloadException($"No mirror gave {archive.FileName}; the last, {last}. {next}; --mirror URL names another address that has it.");
    }

    private async Task LoadAsync(ArchiveRequest request, Uri mirror, PartFile part, CancellationToken cancellationToken)
    {
        var (waits, most) = (0, part.Length);
        while (true)
        {
            try
            {
                if (part.Length < archive.Length)
                {
                    view.Say(part.Length > 0 ? $"Resuming at {Megabytes.Of(part.Length)} from {mirror.Host}." : $"Loading {Megabytes.Of(archive.Length)} from {mirror.Host}.");
                    await request.ContinueAsync(mirror, part, cancellationToken);
                }

                RequireMd5(part);
                return;
            }
            catch (MirrorException problem) when (problem.Again)
            {
                (waits, most) = part.Length > most ? (0, part.Length) : (waits, most);
                if (waits == patience.Waits.Count)
                {
                    throw;
                }

                var wait = patience.Waits[waits++];
                view.Say($"{mirror.Host}: {problem.Message}. Next try in {wait.TotalSeconds:0.#} s.");
                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    /// <summary>Removes wrong bytes. If they did not all come from this mirror in this run, it may try once more, from the start.</summary>
    private void RequireMd5(PartFile part)
    {
        var md5 = part.Md5();
        if (md5 != archive.Md5)
        {
            var again = part.Continued;
            part.Clear();
            throw new MirrorException($"expected MD5 {archive.Md5}, got {md5}; what had come is removed", again);
        }
    }
}
