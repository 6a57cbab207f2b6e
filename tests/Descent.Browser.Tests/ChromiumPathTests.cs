namespace Descent.Browser.Tests;

/// <summary>Where a browser is looked for.</summary>
public sealed class ChromiumPathTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("descent-path-").FullName;

    [Fact]
    public void The_named_one_counts_and_a_wrong_name_is_not_replaced()
    {
        var named = Lay("mine");

        Assert.Equal(named, ChromiumPath.Find(named, ""));
        Assert.Null(ChromiumPath.Find(Path.Combine(_folder, "gone"), _folder));
    }

    [Fact]
    public void The_path_is_searched_folder_by_folder()
    {
        var (first, second) = (Directory.CreateDirectory(Path.Combine(_folder, "a")).FullName, Directory.CreateDirectory(Path.Combine(_folder, "b")).FullName);
        var path = string.Join(Path.PathSeparator, first, second);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var chrome = Lay(Path.Combine("b", "google-chrome" + ending));
        Assert.Equal(chrome, ChromiumPath.Find(null, path));

        var chromium = Lay(Path.Combine("a", "chromium" + ending));
        Assert.Equal(chromium, ChromiumPath.Find("", path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Lay(string name)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, "");
        return path;
    }
}
