using Descent.Notebooks.Downloads;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>Downloads that break: the next try, in the same run or the next, asks for the rest only.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Half = 90_000;
    private static readonly byte[] Bytes = SmallArchive.Bytes;
    private readonly DownloadLab _lab = new();

    [Fact]
    public async Task An_honest_mirror_is_asked_once_and_its_files_arrive()
    {
        await using var mirror = new Mirror(Bytes);

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null], mirror.Asked);
        Assert.Equal(["Loading 0.2 MB from 127.0.0.1.", $"MD5 {SmallArchive.Md5(Bytes)} is right, unpacking."], _lab.Said);
        Assert.Equal((0, Bytes.Length), (_lab.Received[0], _lab.Received[^1]));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_where_it_broke()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Sent = Half }, answer => answer with { Sent = 1000 });

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half, Half + 1000], mirror.Asked);
        Assert.Contains("Resuming at 0.1 MB from 127.0.0.1.", _lab.Said);
    }

    [Fact]
    public async Task An_end_before_the_end_is_a_break_even_where_no_length_is_announced()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Length = null, Sent = Half });

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half], mirror.Asked);
        Assert.Contains($"127.0.0.1: expected {Bytes.Length} bytes, the connection ended after {Half}. Next try in 0 s.", _lab.Said);
    }

    [Fact]
    public async Task Silence_is_a_break()
    {
        _lab.Stall = TimeSpan.FromSeconds(0.3);
        await using var mirror = new Mirror(Bytes, answer => answer with { Sent = Half, Stalls = true });

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Contains("127.0.0.1: nothing came for 0.3 s. Next try in 0 s.", _lab.Said);
        Assert.Equal([null, Half], mirror.Asked[..2]);
    }

    [Fact]
    public async Task The_next_run_resumes_what_all_tries_of_this_one_left()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Sent = Half }, _ => MirrorAnswer.Refusal(503), _ => MirrorAnswer.Refusal(503), _ => MirrorAnswer.Refusal(503));

        Assert.Equal(
            "No mirror gave small.tar.gz; the last, 127.0.0.1: expected the archive, got 503 Some reason. The next try resumes at 0.1 MB; --mirror URL names another address that has it.",
            await _lab.RefusedAsync(mirror));
        Assert.Empty(_lab.BesideTarget);
        Assert.Equal(Bytes[..Half], File.ReadAllBytes(_lab.Part));
        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half, Half, Half, Half], mirror.Asked);
    }

    [Fact]
    public async Task What_was_cancelled_leaves_nothing_but_the_part_and_resumes()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Sent = Half, Stalls = true });
        using var cancel = new CancellationTokenSource();
        _lab.OnReceived = bytes => (bytes == Half ? cancel : null)?.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _lab.RunAsync(SmallArchive.Of(Bytes, mirror.Address), cancellationToken: cancel.Token));
        Assert.Empty(_lab.BesideTarget);
        Assert.Equal(Bytes[..Half], File.ReadAllBytes(_lab.Part));
        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half], mirror.Asked);
    }

    [Fact]
    public async Task A_whole_archive_in_the_cache_needs_no_network()
    {
        await using var mirror = new Mirror(Bytes);
        Directory.CreateDirectory(_lab.Cache);
        File.WriteAllBytes(_lab.Part, Bytes);

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Empty(mirror.Asked);
    }

    [Fact]
    public async Task A_file_that_changed_between_two_tries_is_loaded_anew()
    {
        await using var mirror = new Mirror([.. Bytes[..1000], .. new byte[Bytes.Length - 1000]], answer => answer with { Sent = Half }, _ => MirrorAnswer.Refusal(404));
        await _lab.RefusedAsync(mirror);
        (mirror.File, mirror.Tag) = (Bytes, "\"two\"");

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        // Without If-Range the rest of the new file would have been sewn to the beginning of the old one.
        Assert.Equal([null, Half, Half], mirror.Asked);
        Assert.DoesNotContain(_lab.Said, sentence => sentence.Contains("expected MD5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mirror_that_ignores_ranges_starts_over()
    {
        await using var mirror = new Mirror(Bytes, answer => answer with { Sent = Half }, _ => new(200, Bytes, Bytes.Length, "\"one\""));

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half], mirror.Asked);
        Assert.Equal(2, _lab.Received.Count(bytes => bytes == 0));
    }

    [Fact]
    public async Task A_mirror_that_sends_another_range_is_asked_for_all()
    {
        await using var mirror = new Mirror(
            Bytes, answer => answer with { Sent = Half }, answer => answer with { Body = Bytes, Length = Bytes.Length, Range = $"bytes 0-{Bytes.Length - 1}/{Bytes.Length}" });

        await _lab.RunAsync(mirror);

        _lab.AssertLoaded();
        Assert.Equal([null, Half, null], mirror.Asked);
    }

    [Fact]
    public async Task Two_downloads_of_one_archive_do_not_mix()
    {
        await using var mirror = new Mirror(Bytes);
        Directory.CreateDirectory(_lab.Cache);
        using (new PartFile(_lab.Part))
        {
            var second = await _lab.RefusedAsync(mirror);

            Assert.StartsWith($"Expected to write to '{_lab.Part}', got: ", second, StringComparison.Ordinal);
            Assert.EndsWith(" If another descent data is loading, wait for it or stop it.", second, StringComparison.Ordinal);
        }

        await _lab.RunAsync(mirror);
        _lab.AssertLoaded();
        Assert.Single(mirror.Asked);
    }

    public void Dispose() => _lab.Dispose();
}
