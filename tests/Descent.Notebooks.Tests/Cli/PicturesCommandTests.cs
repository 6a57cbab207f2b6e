using System.Runtime.Intrinsics.X86;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>descent pictures</c>: what README shows is what its notebooks draw.</summary>
public sealed class PicturesCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_pictures_of_README_are_drawn_by_the_notebooks_beside_them()
    {
        var (home, first) = (Path.Combine(Course.Root, "data", "pictures"), await DrawAsync("first"));
        var (drawn, readme) = (Directory.EnumerateFiles(first).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList(), File.ReadAllText(Path.Combine(Course.Root, "README.md")));

        Assert.Equal(["blame.svg", "landscape.svg", "two-valleys.svg"], drawn);
        Assert.All(drawn, name => Assert.Contains($"](data/pictures/{name})", readme));
        // The last digit of a trained network depends on the machine: where it may differ, what is drawn twice must still agree.
        var sameDigits = OperatingSystem.IsLinux() && Fma.IsSupported;
        Assert.Equal(await ReadAsync(sameDigits ? home : await DrawAsync("second"), "landscape.svg"), await ReadAsync(first, "landscape.svg"));
        foreach (var name in (string[])["blame.svg", "two-valleys.svg"])
        {
            Assert.Equal(await ReadAsync(home, name), await ReadAsync(first, name));
        }
    }

    [Fact]
    public async Task A_notebook_that_fails_leaves_the_pictures_as_they_were()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("data/pictures/a.ipynb", TestNotebook.Text(TestNotebook.Cell("throw new Exception(\"no ink\");")));

        var run = await CommandRun.Of(_folder.Path, "pictures");

        Assert.EndsWith("✗ a.ipynb, cell 1, line 1: Exception: no ink\nNo picture was written.\n", run.Output);
        Assert.Equal((1, 1), (run.ExitCode, Directory.EnumerateFiles(Path.Combine(_folder.Path, "data", "pictures")).Count()));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> DrawAsync(string name)
    {
        var run = await CommandRun.Of(Course.Root, "pictures", "--out", Path.Combine(_folder.Path, name));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return Path.Combine(_folder.Path, name);
    }

    private static Task<string> ReadAsync(string folder, string name) => File.ReadAllTextAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);
}
