using Microsoft.Extensions.FileSystemGlobbing;

namespace Descent.Cli;

/// <summary>Turns what was typed (files, folders, patterns, nothing) into notebooks.</summary>
internal static class NotebookPaths
{
    /// <summary>The notebooks' full paths, each once: in the order named, sorted within a folder or pattern.</summary>
    /// <exception cref="InputException">A name stands for no notebook.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names, string directory)
    {
        if (names.Count > 0)
        {
            return [.. names.SelectMany(name => Expand(name, directory)).Distinct()];
        }

        var root = Repository.Find(directory)
            ?? throw new InputException("There is no Descent.slnx here or in a folder above, so there is no course to run: name the notebooks.");
        return Directory.Exists(Path.Combine(root, "notebooks"))
            ? Expand("notebooks", root)
            : throw new InputException($"There is no folder 'notebooks' in {root}: name the notebooks to run.");
    }

    private static List<string> Expand(string name, string directory)
    {
        var path = Path.GetFullPath(name, directory);
        if (File.Exists(path))
        {
            return path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)
                ? [path]
                : throw new InputException($"Expected a notebook (.ipynb), got '{name}'.");
        }

        if (Directory.Exists(path))
        {
            return NotEmpty(Directory.EnumerateFiles(path, "*.ipynb"), $"There is no notebook (.ipynb) in the folder '{name}'.");
        }

        if (name.Contains('*', StringComparison.Ordinal))
        {
            return NotEmpty(Match(name, directory), $"No notebook (.ipynb) matches '{name}'.");
        }

        throw new InputException(name.StartsWith('-')
            ? $"There is no option '{name}': descent run --help lists them."
            : $"There is no notebook '{name}': expected a file, a folder or a pattern such as 'notebooks/0*.ipynb'.");
    }

    /// <summary>Matches below the last folder that is named without a star, so that absolute patterns work as well.</summary>
    private static IEnumerable<string> Match(string pattern, string directory)
    {
        var parts = pattern.Split('/', '\\');
        var plain = parts.TakeWhile(part => !part.Contains('*', StringComparison.Ordinal)).Count();
        var root = Path.GetFullPath(string.Join('/', parts[..plain]) + "/", plain > 0 && parts[0].Length == 0 ? "/" : directory);
        return plain == 0 ? Below(directory) : Directory.Exists(root) ? Below(root) : [];

        IEnumerable<string> Below(string folder) => new Matcher()
            .AddInclude(string.Join('/', parts[plain..]))
            .GetResultsInFullPath(folder)
            .Where(path => path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> NotEmpty(IEnumerable<string> paths, string otherwise)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToList();
        return sorted.Count > 0 ? sorted : throw new InputException(otherwise);
    }
}
