using System.Diagnostics;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Running;

/// <summary>The run of one notebook, from its file to its result.</summary>
internal sealed class NotebookRun(string path, string? executedCopy, RunOptions options, IProgress<RunProgress>? progress)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly string _name = Path.GetFileName(path);
    private readonly List<CellResult> _results = [];
    private readonly string? _journal = options.WithJournals && executedCopy is not null ? Path.GetFullPath(Path.ChangeExtension(executedCopy, ".jsonl")) : null;
    private long _peakMemory;
    private string? _error;

    /// <summary>Runs the notebook.</summary>
    /// <param name="cancellationToken">Ends it; what was done is in the result.</param>
    public async Task<NotebookResult> RunAsync(CancellationToken cancellationToken)
    {
        progress?.Report(new(path, 0, 0));
        NotebookDocument? document = null;
        try
        {
            document = NotebookReader.Read(path);
            await RunCellsAsync(document, cancellationToken).ConfigureAwait(false);
        }
        catch (NotebookFormatException error)
        {
            _error = error.Message;
        }
        catch (WorkerStartException error)
        {
            _error = $"{_name}: {error.Message}";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What is missing is filled in below.
        }

        FillIn(document);
        var copy = TryWrite(document);
        var result = new NotebookResult(path, _results, _clock.Elapsed, _error, copy, _peakMemory, _journal);
        progress?.Report(new(path, _results.Count, _results.Count, result));
        return result;
    }

    private async Task RunCellsAsync(NotebookDocument document, CancellationToken cancellationToken)
    {
        var libraries = new BuiltLibraries(document);
        var cells = document.CodeCells.Select(cell => (Cell: cell, Plan: CellPlan.Of(cell, libraries, _name))).ToList();
        progress?.Report(new(path, 0, cells.Count));
        var home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        await using var worker = await WorkerStart.RunAsync(home, WithJournal(), cancellationToken).ConfigureAwait(false);
        var steps = new CellSteps(_name, worker, options, _clock);
        foreach (var (cell, plan) in cells)
        {
            var result = await steps.RunAsync(cell, plan, cancellationToken).ConfigureAwait(false);
            _results.Add(result);
            _peakMemory = worker.PeakMemory;
            _error = steps.NotebookError;
            progress?.Report(new(path, _results.Count, cells.Count));
            if (!steps.CanGoOn)
            {
                break;
            }
        }

        steps.WriteOutputs();
    }

    // The library writes to the file that the variable names; it may not be there yet, but its folder must.
    private RunOptions WithJournal()
    {
        if (_journal is null)
        {
            return options;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_journal)!);
        File.Delete(_journal);
        return options with { Environment = new Dictionary<string, string>(options.Environment) { ["DESCENT_JOURNAL"] = _journal } };
    }

    private void FillIn(NotebookDocument? document)
    {
        foreach (var cell in document?.CodeCells.Skip(_results.Count) ?? [])
        {
            // Outputs of an earlier day are no outputs of this run.
            CellSteps.Clear(cell);
            _results.Add(new(cell.Index, _results.Count + 1, cell.Id, CellStatus.NotRun, TimeSpan.Zero));
        }
    }

    private string? TryWrite(NotebookDocument? document)
    {
        if (document is null || executedCopy is null)
        {
            return null;
        }

        try
        {
            NotebookWriter.Write(document.Json, executedCopy);
            return executedCopy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _error ??= $"{_name}: its executed copy could not be written to {executedCopy}: {error.Message}";
            return null;
        }
    }
}
