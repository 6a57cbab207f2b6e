using System.Text.Json;
using Descent.Notebooks.Integrations;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>Finds packages through the SDK, and remembers what it found: the next session has them at once.</summary>
/// <param name="cache">The user's folder for that.</param>
internal sealed class PackageRestore(string cache)
{
    /// <summary>Where a user's sessions remember.</summary>
    public static string UserCache { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } folder ? folder : Path.GetTempPath(), "descent", "packages");

    /// <summary>What was found before; <see langword="null"/> where nothing was, or where it is gone.</summary>
    /// <param name="packages">What is asked for.</param>
    /// <param name="folder">The notebook's folder.</param>
    public RestoredPackages? Remembered(IReadOnlyCollection<PackageRequest> packages, string folder)
    {
        var path = FileOf(packages, folder);
        try
        {
            return !packages.Any(package => package.IsFloating) && File.Exists(path)
                && JsonSerializer.Deserialize(File.ReadAllBytes(path), PackageJson.Default.RestoredPackages) is { IsWhole: true } found ? found : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Finds packages by a restore.</summary>
    /// <param name="packages">What is asked for.</param>
    /// <param name="folder">The notebook's folder: a <c>nuget.config</c> there or above counts.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="PackageException">It failed.</exception>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public RestoredPackages Run(IReadOnlyCollection<PackageRequest> packages, string folder, CancellationToken stop)
    {
        try
        {
            // A place of its own: the same packages may be wanted by two sessions at once.
            var place = Directory.CreateDirectory(Path.Combine(cache, $"{Guid.NewGuid():N}"));
            try
            {
                var found = Run(packages, folder, place.FullName, stop);
                var whole = Path.Combine(place.FullName, "found.json");
                File.WriteAllBytes(whole, JsonSerializer.SerializeToUtf8Bytes(found, PackageJson.Default.RestoredPackages));
                File.Move(whole, FileOf(packages, folder), overwrite: true);
                return found;
            }
            finally
            {
                place.Delete(recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"expected to restore it, but could not: {error.Message}");
        }
    }

    private static RestoredPackages Run(IReadOnlyCollection<PackageRequest> packages, string folder, string place, CancellationToken stop)
    {
        var project = Path.Combine(place, "packages.csproj");
        File.WriteAllText(project, PackageProject.Text(packages));
        var (exitCode, output) = DotnetCommand.RunAsync(
            folder, ["restore", project, "--verbosity", "quiet", $"-p:RestoreRootConfigDirectory={folder}"], stop).GetAwaiter().GetResult();
        return exitCode is 0 ? AssetsFile.Read(Path.Combine(place, "obj", "project.assets.json")) : throw new PackageException(RestoreFailure.Explain(output));
    }

    private string FileOf(IReadOnlyCollection<PackageRequest> packages, string folder) =>
        Path.Combine(cache, $"{PackageKey.Of(packages, folder)}.json");
}
