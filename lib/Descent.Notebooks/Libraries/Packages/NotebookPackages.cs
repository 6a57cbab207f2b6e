namespace Descent.Notebooks.Libraries.Packages;

/// <summary>The packages that the cells of one notebook have asked for.</summary>
/// <param name="libraries">Where what they bring is loaded.</param>
/// <param name="restore">Finds them.</param>
internal sealed class NotebookPackages(NotebookLibraries libraries, PackageRestore restore)
{
    private readonly Dictionary<string, PackageRequest> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads packages, with those of earlier cells, so that all agree on what they share; shows a line that says so.</summary>
    /// <param name="packages">What one cell asks for.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="PackageException">One cannot be had, or does not go with what is loaded; then nothing is loaded.</exception>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public void Load(IReadOnlyList<PackageRequest> packages, CancellationToken stop)
    {
        var all = new Dictionary<string, PackageRequest>(_asked, StringComparer.OrdinalIgnoreCase);
        foreach (var package in packages)
        {
            all[package.Id] = package;
        }

        var folder = Directory.GetCurrentDirectory();
        var names = string.Join(", ", packages.Distinct());
        var found = restore.Remembered(all.Values, folder);
        using var progress = new RestoreProgress(names, isLong: found is null);
        found ??= restore.Run(all.Values, folder, stop);
        libraries.Load(found);
        foreach (var package in all.Values)
        {
            // The very version, so that a later cell does not bring another one.
            _asked[package.Id] = package with { Version = found.VersionOf(package.Id) ?? package.Version };
        }

        progress.Succeed($"Loaded {string.Join(", ", packages.Select(package => $"{package.Id} {found.VersionOf(package.Id)}").Distinct())}.");
    }
}
