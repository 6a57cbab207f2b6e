namespace Descent.Notebooks.Libraries;

/// <summary>Copies of the folders that a notebook loads libraries from: a rebuild meets no locked file, and changes nothing under a running notebook.</summary>
/// <param name="root">An empty temporary folder, which the owner of the process removes.</param>
internal sealed class ShadowFolders(string root)
{
    private readonly Dictionary<string, string> _copies = [];
    private readonly Dictionary<string, DateTime> _seen = [];

    /// <summary>The copies made so far, in the order in which they were asked for.</summary>
    public IEnumerable<string> All => _copies.Values;

    /// <summary>The place of a library in the copy of its folder, which is made on first use.</summary>
    /// <param name="library">Full path of a dll that exists.</param>
    public string CopyOf(string library)
    {
        var folder = Path.GetDirectoryName(library)!;
        if (!_copies.TryGetValue(folder, out var copy))
        {
            copy = Path.Combine(root, $"{_copies.Count}");
            CopyFiles(folder, copy);

            // Native libraries lie in runtimes/<rid>/native; other folders below are somebody else's.
            var runtimes = new DirectoryInfo(Path.Combine(folder, "runtimes"));
            if (runtimes.Exists)
            {
                CopyTree(runtimes, Path.Combine(copy, runtimes.Name));
            }

            _copies.Add(folder, copy);
        }

        // A dll that was built after the folder had been copied.
        var path = Path.Combine(copy, Path.GetFileName(library));
        if (!File.Exists(path))
        {
            File.Copy(library, path);
        }

        return path;
    }

    /// <summary>A library that lies in the folder <c>integrations</c> below one of the folders, in a copy; <see langword="null"/> where it has not been built.</summary>
    /// <param name="name">Its simple name.</param>
    public string? IntegrationOf(string name) =>
        _copies.Keys.Select(folder => Path.Combine(folder, "integrations", $"{name}.dll")).FirstOrDefault(File.Exists) is { } library ? CopyOf(library) : null;

    /// <summary>The libraries whose originals are no longer what was copied; each is named once for each build.</summary>
    /// <param name="copies">Where the copies lie; files elsewhere are left out.</param>
    public IEnumerable<string> Rebuilt(IEnumerable<string> copies)
    {
        foreach (var copy in copies)
        {
            var original = _copies.FirstOrDefault(folders => folders.Value == Path.GetDirectoryName(copy)).Key is { } folder
                ? Path.Combine(folder, Path.GetFileName(copy)) : null;
            if (original is not null && IsRebuilt(original, copy))
            {
                yield return original;
            }
        }
    }

    // A copy has the time of its original. A build that came to the same bytes, or has been named, is as good as no build.
    private bool IsRebuilt(string original, string copy)
    {
        var (built, known) = (File.GetLastWriteTimeUtc(original), _seen.GetValueOrDefault(original, File.GetLastWriteTimeUtc(copy)));
        if (built == known || !File.Exists(original))
        {
            return false;
        }

        try
        {
            var isOther = !File.ReadAllBytes(original).AsSpan().SequenceEqual(File.ReadAllBytes(copy));
            _seen[original] = built;
            return isOther;
        }
        catch (IOException)
        {
            // The build is still writing it.
            return false;
        }
    }

    private static void CopyTree(DirectoryInfo from, string to)
    {
        CopyFiles(from.FullName, to);
        foreach (var folder in from.EnumerateDirectories())
        {
            CopyTree(folder, Path.Combine(to, folder.Name));
        }
    }

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
