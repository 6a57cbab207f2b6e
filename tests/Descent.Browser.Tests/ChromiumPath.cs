namespace Descent.Browser.Tests;

/// <summary>An installed browser of Chromium's kind: Playwright's own download is not needed.</summary>
internal static class ChromiumPath
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath).Where(folder => folder.Length > 0)
            .SelectMany(folder => new[] { Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"), Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe") }),
    ];

    /// <summary>The first that is there: what <c>DESCENT_CHROMIUM</c> names, then on the PATH, then where installers put it.</summary>
    /// <returns><see langword="null"/> where there is none.</returns>
    public static string? Find(string? named, string path) =>
        named is { Length: > 0 }
            ? File.Exists(named) ? named : null
            : OnPath(path).Concat(UsualPlaces).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath(string path) =>
        from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        from ending in OperatingSystem.IsWindows() ? (string[])[".exe"] : [""]
        select Path.Combine(folder, name + ending);
}
