using System.Diagnostics;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Running;

/// <summary>The run of one notebook.</summary>
internal sealed class NotebookRun(string path, string? executedCopy, RunOptions options, IProgress<RunProgress>? progress)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<CellResult> _results = [];
    private readonly Dictionary<string, ShownValue> _shown = [];

    public async Task<NotebookResult> RunAsync(CancellationToken cancellationToken)
    {
        progress?.Report(new(path, 0, 0));
        NotebookDocument document;
        try
        {
            document = NotebookReader.Read(path);
        }
        catch (NotebookFormatException error)
        {
            return Finish(new(path, [], _clock.Elapsed, error.Message), 0);
        }

        var cells = document.CodeCells.ToList();
        progress?.Report(new(path, 0, cells.Count));
        await using (var worker = await WorkerProcess.StartAsync(Path.GetDirectoryName(Path.GetFullPath(path))!, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var cell in cells)
            {
                var number = _results.Count + 1;
                var clock = Stopwatch.StartNew();
                var outputs = new CellOutputs();
                worker.Send(new RunCell(number, cell.Source));
                CellEnded? ended = null;
                while (await worker.ReadAsync().ConfigureAwait(false) is { } e)
                {
                    switch (e)
                    {
                        case TextWritten text: outputs.AddText(text.Stream, text.Text); break;
                        case ValueShown { DisplayId: null } r: outputs.AddResult(new(r.Bundle), number); break;
                        case ValueShown d: outputs.AddDisplay(_shown[d.DisplayId!] = new(d.Bundle)); break;
                        case ValueUpdated u: _shown[u.DisplayId].Bundle = u.Bundle; break;
                    }

                    if (e is CellEnded end) { ended = end; break; }
                }

                if (ended?.Error is { } error) { outputs.AddError(error); }
                cell.Json["outputs"] = outputs.ToJson();
                cell.Json["execution_count"] = number;
                _results.Add(new(cell.Index, number, cell.Id, ended is { Error: null } ? CellStatus.Passed : CellStatus.Failed, clock.Elapsed, ended?.Error is { } failed ? $"{Path.GetFileName(path)}, cell {number}{(failed.Line is { } line ? $", line {line}" : "")}: {failed.Summary}" : ended is null ? "ended the notebook process" : null, ended?.Error?.Line));
                progress?.Report(new(path, number, cells.Count));
            }
        }

        if (executedCopy is not null)
        {
            NotebookWriter.Write(document.Json, executedCopy);
        }

        return Finish(new(path, _results, _clock.Elapsed, ExecutedCopy: executedCopy), cells.Count);
    }

    private NotebookResult Finish(NotebookResult result, int total)
    {
        progress?.Report(new(path, result.Cells.Count, total, result));
        return result;
    }
}
