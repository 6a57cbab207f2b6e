using Descent.Notebooks.Downloads;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>A place to load the small archive to, and what was said on the way.</summary>
internal sealed class DownloadLab : IDownloadView, IDisposable
{
    private readonly TempFolder _folder = new();

    public List<string> Said { get; } = [];

    /// <summary>How many bytes were there, each time that some came.</summary>
    public List<long> Received { get; } = [];

    /// <summary>Is called when bytes have come.</summary>
    public Action<long> OnReceived { get; set; } = _ => { };

    public TimeSpan Stall { get; set; } = TimeSpan.FromSeconds(20);

    public Func<string, long>? FreeSpace { get; set; }

    public string Cache => Path.Combine(_folder.Path, "cache");

    public string Part => Path.Combine(Cache, "small.tar.gz.part");

    public string Target => Path.Combine(_folder.Path, "data", SmallArchive.Folder);

    /// <summary>What lies where the target belongs, the target included.</summary>
    public IEnumerable<string?> BesideTarget => Directory.Exists(Path.GetDirectoryName(Target))
        ? Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Target)!).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        : [];

    public Task RunAsync(Mirror mirror, bool replace = false) => RunAsync(SmallArchive.Of(SmallArchive.Bytes, mirror.Address), replace);

    public Task RunAsync(DataArchive archive, bool replace = false, CancellationToken? cancellationToken = null)
    {
        var patience = new DownloadPatience { Stall = Stall, Waits = [TimeSpan.Zero, TimeSpan.Zero] };
        var download = new ArchiveDownload(archive, Cache, patience, this) { FreeSpace = FreeSpace ?? (_ => long.MaxValue) };
        return download.RunAsync(Target, replace, cancellationToken ?? TestContext.Current.CancellationToken);
    }

    public async Task<string> RefusedAsync(DataArchive archive, bool replace = false) =>
        (await Assert.ThrowsAsync<DownloadException>(() => RunAsync(archive, replace))).Message;

    public Task<string> RefusedAsync(Mirror mirror, bool replace = false) => RefusedAsync(SmallArchive.Of(SmallArchive.Bytes, mirror.Address), replace);

    /// <summary>The files are there, byte for byte, and nothing else is left over.</summary>
    public void AssertLoaded()
    {
        Assert.Equal(SmallArchive.First, File.ReadAllBytes(Path.Combine(Target, "a.bin")));
        Assert.Equal(SmallArchive.Second, File.ReadAllBytes(Path.Combine(Target, "b.bin")));
        Assert.Equal([SmallArchive.Folder], BesideTarget);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Cache));
    }

    public void Say(string sentence) => Said.Add(sentence);

    void IDownloadView.Received(long bytes)
    {
        Received.Add(bytes);
        OnReceived(bytes);
    }

    public void Dispose() => _folder.Dispose();
}
