namespace Descent.Notebooks.Libraries;

/// <summary>Copies of the folders that a notebook loads libraries from: a rebuild meets no locked file, and changes nothing under a running notebook.</summary>
/// <param name="root">An empty temporary folder, which the owner of the process removes.</param>
internal sealed class ShadowFolders(string root)
{
    private readonly Dictionary<string, string> _copies = [];

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
