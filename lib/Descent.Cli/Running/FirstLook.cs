using Descent.Notebooks.Documents;
using Descent.Notebooks.Lint;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>The look at the notebooks before they run: most findings are warnings, a fatal one fails its notebook.</summary>
internal static class FirstLook
{
    /// <summary>Prints warnings.</summary>
    /// <returns>Results of the notebooks that are not worth running.</returns>
    public static IReadOnlyList<NotebookResult> Take(IReadOnlyList<string> paths, Terminal terminal)
    {
        var refused = new List<NotebookResult>();
        foreach (var (path, name) in paths.Zip(NotebookNames.For(paths)))
        {
            var findings = Findings(path);
            if (findings.FirstOrDefault(finding => finding.Fatal) is { } fatal)
            {
                refused.Add(new(path, [], TimeSpan.Zero, fatal.ToString()));
            }

            foreach (var finding in findings.Where(finding => !finding.Fatal))
            {
                terminal.WriteLine(OneLine.Of($"warning: {name}: {finding}"));
            }
        }

        return refused;
    }

    private static IReadOnlyList<LintFinding> Findings(string path)
    {
        try
        {
            return NotebookLint.Check(NotebookReader.Read(path));
        }
        catch (NotebookFormatException)
        {
            // The runner says so, as the notebook's own failure.
            return [];
        }
    }
}
