using System.Text.Json.Nodes;
using Descent.Cli.Kernelspecs;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>Lessons run by the real Jupyter, with our own kernel or another.</summary>
public sealed class InJupyter : IDisposable
{
    private readonly TempFolder _folder = new();

    public InJupyter() => Kernelspec.Write(
        Path.Combine(_folder.Path, "kernels"), [DotnetHost.Path, "exec", Path.Combine(AppContext.BaseDirectory, "Descent.Cli.dll")]);

    /// <summary>Runs every cell of a notebook in fast mode, those after a failed one too.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="name">What its journal and its copy's folder are called.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="environment">Further variables for the kernel.</param>
    public async Task<RunLesson> RunAsync(string path, string name, string kernel, IReadOnlyDictionary<string, string> environment)
    {
        var journal = Path.Combine(_folder.Path, name + ".jsonl");
        var copy = await Jupyter.RunAsync(path, kernel, Path.Combine(_folder.Path, name), new(environment)
        {
            ["DESCENT_FAST"] = "1",
            ["DESCENT_JOURNAL"] = journal,
            ["JUPYTER_PATH"] = _folder.Path,
        });
        var document = NotebookReader.Read(path);
        var executed = JsonNode.Parse(await File.ReadAllTextAsync(copy))!["cells"]!.AsArray();
        var cells = document.CodeCells.Select((cell, i) => Result(cell, i + 1, executed[cell.Index]!)).ToList();
        return new(document, new(path, cells, TimeSpan.Zero, ExecutedCopy: copy), Course.ReadJournal(journal));
    }

    public void Dispose() => _folder.Dispose();

    private static CellResult Result(NotebookCell cell, int number, JsonNode executed)
    {
        var error = executed["outputs"]!.AsArray().FirstOrDefault(output => (string)output!["output_type"]! == "error");
        var status = executed["execution_count"] is null ? CellStatus.NotRun
            : error is null || cell.Tags.Contains("raises-exception") ? CellStatus.Passed
            : CellStatus.Failed;
        return new(cell.Index, number, cell.Id, status, TimeSpan.Zero, error is null ? null : $"{error["ename"]}: {error["evalue"]}");
    }
}
