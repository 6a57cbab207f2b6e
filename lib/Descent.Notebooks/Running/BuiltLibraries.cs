using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Running;

/// <summary>The folders from which a notebook loads libraries, and <c>integrations</c> below them.</summary>
internal sealed partial class BuiltLibraries
{
    private readonly IReadOnlyList<string> _folders;

    /// <summary>Finds the folders in the notebook's <c>#r</c> lines.</summary>
    public BuiltLibraries(NotebookDocument notebook)
    {
        var home = Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!;
        _folders = [.. notebook.CodeCells
            .SelectMany(cell => Reference().Matches(cell.Source))
            .Select(match => Path.GetDirectoryName(Path.Combine(home, match.Groups["path"].Value))!)
            .SelectMany(folder => new[] { folder, Path.Combine(folder, "integrations") })
            .Distinct()];
    }

    /// <summary>Whether an assembly lies in one of them.</summary>
    public bool Contains(string assembly) => _folders.Any(folder => File.Exists(Path.Combine(folder, $"{assembly}.dll")));

    [GeneratedRegex("""^\s*#r\s+"(?!nuget:)(?<path>[^"]+\.dll)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
