using Descent.Notebooks.Downloads;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>What is done with an archive that has come, and with what was in its place.</summary>
public sealed class UnpackTests : IDisposable
{
    private static readonly byte[] Bytes = SmallArchive.Bytes;
    private readonly DownloadLab _lab = new();

    [Fact]
    public async Task An_existing_folder_is_left_alone_without_force_and_replaced_with_it()
    {
        await using var mirror = new Mirror(Bytes);
        var old = Old("a.bin");

        Assert.Equal($"'{_lab.Target}' is incomplete: expected a.bin with 120000 bytes, found 3. --force replaces its files.", await _lab.RefusedAsync(mirror));
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Empty(mirror.Asked);
        await _lab.RunAsync(mirror, replace: true);

        _lab.AssertLoaded();
    }

    [Fact]
    public async Task Files_of_somebody_else_are_never_replaced()
    {
        await using var mirror = new Mirror(Bytes);
        Old("thesis.txt");

        Assert.Equal(
            $"Expected a new folder or Small's files, found 'thesis.txt' in '{_lab.Target}', which would be lost: name another folder with --to.",
            await _lab.RefusedAsync(mirror, replace: true));
        Assert.Empty(mirror.Asked);
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        await using var mirror = new Mirror(Bytes);
        Directory.CreateDirectory(Path.GetDirectoryName(_lab.Target)!);
        File.WriteAllText(_lab.Target, "a file");

        Assert.Equal($"Expected a folder for Small, got the file '{_lab.Target}': name another with --to.", await _lab.RefusedAsync(mirror, replace: true));
    }

    [Fact]
    public async Task A_failed_replacement_leaves_the_old_files()
    {
        var truncated = Bytes[..^2000];
        await using var mirror = new Mirror(truncated);
        var old = Old("a.bin");

        var message = await _lab.RefusedAsync(SmallArchive.Of(truncated, mirror.Address), replace: true);

        Assert.StartsWith("small.tar.gz has the right MD5 but cannot be unpacked: ", message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal([SmallArchive.Folder], _lab.BesideTarget);
    }

    [Fact]
    public async Task An_archive_without_a_file_is_refused()
    {
        var packed = SmallArchive.Pack(($"{SmallArchive.Folder}/a.bin", SmallArchive.First), ($"{SmallArchive.Folder}/names.txt", [65]));
        await using var mirror = new Mirror(packed);

        Assert.Equal(
            "small.tar.gz has the right MD5 but not the right files: expected b.bin, found none.", await _lab.RefusedAsync(SmallArchive.Of(packed, mirror.Address)));
        Assert.Empty(_lab.BesideTarget);
    }

    [Theory]
    [InlineData("../b.bin")]
    [InlineData("elsewhere/b.bin")]
    [InlineData(SmallArchive.Folder + "/deeper/b.bin")]
    public async Task A_file_elsewhere_in_the_archive_is_not_taken(string name)
    {
        var packed = SmallArchive.Pack(($"{SmallArchive.Folder}/a.bin", SmallArchive.First), (name, SmallArchive.Second), ($"{SmallArchive.Folder}/names.txt", [65]));
        await using var mirror = new Mirror(packed);

        Assert.EndsWith(": expected b.bin, found none.", await _lab.RefusedAsync(SmallArchive.Of(packed, mirror.Address)), StringComparison.Ordinal);
        Assert.Empty(_lab.BesideTarget);
    }

    [Fact]
    public async Task Links_and_strangers_in_the_archive_stay_there()
    {
        var packed = SmallArchive.Pack(
            ($"{SmallArchive.Folder}/readme.html", null), ($"{SmallArchive.Folder}/run.sh", [1]),
            ($"{SmallArchive.Folder}/a.bin", SmallArchive.First), ($"{SmallArchive.Folder}/b.bin", SmallArchive.Second), ($"{SmallArchive.Folder}/names.txt", [65]));
        await using var mirror = new Mirror(packed);

        await _lab.RunAsync(SmallArchive.Of(packed, mirror.Address));

        _lab.AssertLoaded();
        Assert.Equal(["a.bin", "b.bin", "names.txt"], Directory.EnumerateFileSystemEntries(_lab.Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Too_little_room_is_said_before_anything_is_loaded()
    {
        await using var mirror = new Mirror(Bytes);
        var needed = Megabytes.Of(Bytes.Length + 180_000);
        _lab.FreeSpace = place => place == _lab.Target ? 300_000 : long.MaxValue;

        Assert.Equal(
            $"Expected {needed} of free space for '{_lab.Target}', found 0.3 MB: make room, or name a folder on another disk with --to.", await _lab.RefusedAsync(mirror));
        _lab.FreeSpace = place => place == _lab.Cache ? 0 : long.MaxValue;
        Assert.Equal($"Expected 0.2 MB of free space for '{_lab.Cache}', found 0.0 MB: make room on that disk.", await _lab.RefusedAsync(mirror));
        Assert.Empty(mirror.Asked);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_keeps_the_archive_for_the_next_try()
    {
        await using var mirror = new Mirror(Bytes);
        File.WriteAllText(Path.GetDirectoryName(_lab.Target)!, "a file where a folder is needed");

        var message = await _lab.RefusedAsync(mirror);

        Assert.StartsWith($"Expected to write to '{_lab.Target}', got: ", message, StringComparison.Ordinal);
        Assert.EndsWith(" Mend that, or name another folder with --to; the archive need not be loaded again.", message, StringComparison.Ordinal);
        Assert.Equal(Bytes, File.ReadAllBytes(_lab.Part));
        File.Delete(Path.GetDirectoryName(_lab.Target)!);
        await _lab.RunAsync(mirror);
        _lab.AssertLoaded();
        Assert.Equal([null], mirror.Asked);
    }

    public void Dispose() => _lab.Dispose();

    private string Old(string name)
    {
        Directory.CreateDirectory(_lab.Target);
        var file = Path.Combine(_lab.Target, name);
        File.WriteAllText(file, "old");
        return file;
    }
}
