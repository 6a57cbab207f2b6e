namespace Descent.Notebooks.Tests.Downloads;

/// <summary>Mirrors that do not have the archive, or pretend to: the next one is asked, and of the lie nothing stays.</summary>
public sealed class LyingMirrorTests : IDisposable
{
    private static readonly byte[] Bytes = SmallArchive.Bytes;
    private static readonly byte[] Damaged = SmallArchive.Damaged(Bytes);
    private readonly DownloadLab _lab = new();

    [Theory]
    [InlineData(404, 1)]
    [InlineData(403, 1)]
    [InlineData(429, 3)]
    [InlineData(503, 3)]
    public async Task A_mirror_without_the_archive_gives_way_to_the_next(int status, int tries)
    {
        await using var first = new Mirror(Bytes, [.. Enumerable.Repeat((MirrorAnswer _) => MirrorAnswer.Refusal(status), tries)]);
        await using var second = new Mirror(Bytes);

        await _lab.RunAsync(SmallArchive.Of(Bytes, first.Address, second.Address));

        _lab.AssertLoaded();
        Assert.Equal((tries, 1), (first.Asked.Count, second.Asked.Count));
        Assert.Contains($"127.0.0.1: expected the archive, got {status} Some reason.", _lab.Said);
    }

    [Fact]
    public async Task A_closed_door_gives_way_to_the_next_at_once()
    {
        var gone = new Mirror(Bytes);
        var address = gone.Address;
        await gone.DisposeAsync();
        await using var second = new Mirror(Bytes);

        await _lab.RunAsync(SmallArchive.Of(Bytes, address, second.Address));

        _lab.AssertLoaded();
        Assert.DoesNotContain(_lab.Said, sentence => sentence.Contains("Next try", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_second_mirror_goes_on_where_the_first_broke()
    {
        await using var first = new Mirror(Bytes, answer => answer with { Sent = 70_000 }, _ => MirrorAnswer.Refusal(404));
        await using var second = new Mirror(Bytes) { Tag = "\"other\"" };

        await _lab.RunAsync(SmallArchive.Of(Bytes, first.Address, second.Address));

        _lab.AssertLoaded();
        Assert.Equal([70_000], second.Asked);
    }

    [Theory]
    [InlineData(+1)]
    [InlineData(-1)]
    public async Task Another_length_is_refused_before_a_byte_is_taken(int more)
    {
        await using var mirror = new Mirror([.. Bytes[..^1], .. new byte[1 + more]]);

        Assert.Equal(
            $"No mirror gave small.tar.gz; the last, 127.0.0.1: expected an archive of {Bytes.Length} bytes, the server announces {Bytes.Length + more}. "
            + "Try again later; --mirror URL names another address that has it.",
            await _lab.RefusedAsync(mirror));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_lab.Cache));
    }

    [Fact]
    public async Task More_than_the_archive_without_a_word_is_refused()
    {
        await using var mirror = new Mirror([.. Bytes, 0], answer => answer with { Length = null });

        Assert.Contains($"expected {Bytes.Length} bytes, got more. Try again later;", await _lab.RefusedAsync(mirror));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_lab.Cache));
        Assert.Empty(_lab.BesideTarget);
    }

    [Fact]
    public async Task Wrong_bytes_are_found_by_their_hash_and_removed()
    {
        await using var first = new Mirror(Damaged);
        await using var second = new Mirror(Bytes);

        await _lab.RunAsync(SmallArchive.Of(Bytes, first.Address, second.Address));

        _lab.AssertLoaded();
        Assert.Contains($"127.0.0.1: expected MD5 {SmallArchive.Md5(Bytes)}, got {SmallArchive.Md5(Damaged)}; what had come is removed.", _lab.Said);
        Assert.Equal([null], first.Asked);
        Assert.Equal([null], second.Asked);
    }

    [Fact]
    public async Task Wrong_bytes_of_an_earlier_run_are_not_held_against_the_mirror()
    {
        Directory.CreateDirectory(_lab.Cache);
        File.WriteAllBytes(_lab.Part, Damaged[..^1000]);
        await using var mirror = new Mirror(Bytes);

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([Bytes.Length - 1000, null], mirror.Asked);
    }

    [Fact]
    public async Task A_whole_archive_of_wrong_bytes_in_the_cache_is_loaded_anew()
    {
        Directory.CreateDirectory(_lab.Cache);
        File.WriteAllBytes(_lab.Part, Damaged);
        await using var mirror = new Mirror(Bytes);

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null], mirror.Asked);
    }

    [Fact]
    public async Task A_login_page_is_no_archive()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Body = "<html>Welcome to the hotel"u8.ToArray(), Length = null });

        Assert.Contains("expected a gzip archive, got text/plain. Try again later;", await _lab.RefusedAsync(mirror));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_lab.Cache));
    }

    public void Dispose() => _lab.Dispose();
}
