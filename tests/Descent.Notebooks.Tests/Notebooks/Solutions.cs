using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>The solutions that a lesson prints beneath its exercises.</summary>
internal static partial class Solutions
{
    /// <summary>A cell's C#; an exercise's stub replaced by its solution.</summary>
    public static string Put(NotebookDocument document, NotebookCell cell) => cell.Tags.Contains("exercise") ? Of(document, cell) : cell.Source;

    // The solution stands in the Markdown cell after the check cell, as the only C# fence in it.
    private static string Of(NotebookDocument document, NotebookCell exercise)
    {
        var markdown = document.Cells.Skip(exercise.Index + 1).First(cell => cell.Kind is CellKind.Markdown);
        Assert.Contains("solution", markdown.Tags);
        Assert.Contains("<details>", markdown.Source, StringComparison.Ordinal);
        return Assert.Single(Fence().Matches(markdown.Source)).Groups["code"].Value;
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
