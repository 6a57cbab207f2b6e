using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Libraries;

public sealed class RebuildTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_library_that_was_built_anew_is_named_once_for_each_build()
    {
        new PackageFeed(_lab.Folder.Path).Pack("Descent.Lower", "1.0.0", "public class Lower { public static int Value => 7; }");
        const string Library = "built/1.0.0/Descent.Lower.dll";

        var run = await _lab.RunAsync(
            _lab.Options,
            Lab.Cell($"#r \"{Library}\"\nLower.Value"),
            Lab.Cell($"System.IO.File.SetLastWriteTimeUtc(\"{Library}\", new(2001, 1, 1));"),
            Lab.Cell("Lower.Value"),
            Lab.Cell($"System.IO.File.AppendAllText(\"{Library}\", \"x\");"),
            Lab.Cell("Lower.Value"),
            Lab.Cell("Lower.Value"),
            Lab.Cell($"System.IO.File.AppendAllText(\"{Library}\", \"y\");"),
            Lab.Cell("Lower.Value"),
            Lab.Cell($"System.IO.File.Delete(\"{Library}\");"),
            Lab.Cell("Lower.Value"));

        string[] said = [.. Enumerable.Range(1, 10).Select(cell => run.Stream(cell, "stderr"))];
        const string Notice = "built/1.0.0/Descent.Lower.dll was built anew after it had been loaded, and cells still use the old one; restart the kernel to use the new one.\n";
        Assert.Equal(["", "", "", "", Notice, "", "", Notice, "", ""], said);
        Assert.Equal("7", run.Shown(10));
    }

    public void Dispose() => _lab.Dispose();
}
