using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Integrations;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>Every lesson, run once for all tests of this folder.</summary>
public sealed class LessonRuns : IAsyncLifetime
{
    private readonly Course _course = new();

    /// <summary>Every lesson, each cell twice.</summary>
    public IReadOnlyList<RunLesson> Lessons { get; private set; } = [];

    /// <summary>
    /// Every lesson again, with the printed solutions in place of the stubs and with a ledger whose numbers are one percent off:
    /// its exercises are to be solved, its checks of numbers are to fail. One run for both, because a run of all lessons takes minutes.
    /// </summary>
    public IReadOnlyList<RunLesson> SolvedWithWrongLedger { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        // Cells that need an integration run wherever the feeds carry its packages; Descent.Integrations.Tests says what is missing.
        await new IntegrationProbe(Course.Root).BuildAsync(withTests: false, TestContext.Current.CancellationToken);
        var wrongLedger = _course.WriteFile("wrong-ledger.json", LedgerText.OnePercentOff(await File.ReadAllTextAsync(Path.Combine(Course.Root, "data", "ledger.json"))));
        var wrong = new RunOptions { KeepGoing = true, Environment = new Dictionary<string, string> { ["DESCENT_LEDGER"] = wrongLedger } };

        // One runner a lesson, because each lesson writes a journal of its own; two at a time, because that is what the machine has.
        using var free = new SemaphoreSlim(2);
        var lessons = Course.Paths.Select(path => RunWhenFreeAsync(path, Name(path), new() { Twice = true }, free)).ToList();
        var again = Course.Paths.Select(path => RunWhenFreeAsync(WriteSolved(path), Name(path) + "-again", wrong, free)).ToList();
        Lessons = await Task.WhenAll(lessons);
        SolvedWithWrongLedger = await Task.WhenAll(again);
    }

    public ValueTask DisposeAsync()
    {
        _course.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private async Task<RunLesson> RunWhenFreeAsync(string path, string name, RunOptions options, SemaphoreSlim free)
    {
        await free.WaitAsync();
        try
        {
            return await _course.RunAsync(path, name, options);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Writes a copy of a lesson with its solutions where it can still find the library.</summary>
    private string WriteSolved(string path)
    {
        var document = NotebookReader.Read(path);
        var json = (JsonObject)document.Json.DeepClone();
        foreach (var cell in document.Cells)
        {
            json["cells"]![cell.Index]!["source"] = Solutions.Put(document, cell).Replace("\"../lib/", $"\"{Course.Root}/lib/", StringComparison.Ordinal);
        }

        return _course.WriteFile(Path.GetFileName(path), json.ToJsonString());
    }
}
