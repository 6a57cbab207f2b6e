using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Descent.Lessons;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Integrations;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>What a lesson noted down while it ran.</summary>
public sealed record JournalEntry(string Kind, string Id, IReadOnlyList<double> Values, string? Status);

/// <summary>A lesson of the course, run once in fast mode with each cell twice.</summary>
public sealed record RunLesson(NotebookDocument Document, NotebookResult Result, IReadOnlyList<JournalEntry> Journal)
{
    public string Number => Path.GetFileName(Document.Path)[..2];

    public IEnumerable<string> Claimed => Journal.Where(entry => entry.Kind == "claim").Select(entry => entry.Id).Distinct();

    public IEnumerable<NotebookCell> CellsThatCheckNumbers => Document.CodeCells.Where(cell => Named(cell).Any(id => Ledger.Entry(id).Values.Count > 0));

    public CellResult ResultOf(NotebookCell cell) => Assert.Single(Result.Cells, result => result.Index == cell.Index);

    /// <summary>The entries that a cell's metadata name.</summary>
    public static IEnumerable<string> Named(NotebookCell cell) =>
        (cell.Json["metadata"]?["descent"]?["ledger"] as JsonArray ?? []).Select(id => (string)id!);
}

/// <summary>Every lesson, run once for all tests of this folder.</summary>
public sealed class Course : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public static string Root { get; } = FindRoot();

    /// <summary>The lessons, in order. While one is being written, DESCENT_LESSON=06 keeps a run of these tests to the lessons whose file name starts so.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), $"{Environment.GetEnvironmentVariable("DESCENT_LESSON")}*.ipynb").Order(StringComparer.Ordinal),
    ];

    public IReadOnlyList<RunLesson> Lessons { get; private set; } = [];

    /// <summary>
    /// Every lesson again, with the printed solutions in place of the stubs and with a ledger whose numbers are one percent off:
    /// its exercises are to be solved, its checks of numbers are to fail. One run for both, because a run of all lessons takes minutes.
    /// </summary>
    public IReadOnlyList<RunLesson> SolvedWithWrongLedger { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        // Cells that need an integration run wherever the feeds carry its packages; Descent.Integrations.Tests says what is missing.
        await new IntegrationProbe(Root).BuildAsync(withTests: false, TestContext.Current.CancellationToken);
        var wrongLedger = _folder.File("wrong-ledger.json", LedgerText.OnePercentOff(await File.ReadAllTextAsync(Path.Combine(Root, "data", "ledger.json"))));
        var wrong = new RunOptions { KeepGoing = true, Environment = new Dictionary<string, string> { ["DESCENT_LEDGER"] = wrongLedger } };

        // One runner a lesson, because each lesson writes a journal of its own; two at a time, because that is what the machine has.
        using var free = new SemaphoreSlim(2);
        var lessons = Paths.Select(path => RunWhenFreeAsync(path, Path.GetFileNameWithoutExtension(path), new() { Twice = true }, free)).ToList();
        var again = Paths.Select(path => RunWhenFreeAsync(WriteCopy(NotebookReader.Read(path), Solutions.Put), Path.GetFileNameWithoutExtension(path) + "-again", wrong, free)).ToList();
        Lessons = await Task.WhenAll(lessons);
        SolvedWithWrongLedger = await Task.WhenAll(again);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<RunLesson> RunWhenFreeAsync(string path, string name, RunOptions options, SemaphoreSlim free)
    {
        await free.WaitAsync();
        try
        {
            return await RunAsync(path, name, options);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Runs a notebook in fast mode and reads its journal.</summary>
    private async Task<RunLesson> RunAsync(string path, string name, RunOptions options)
    {
        var journal = Path.Combine(_folder.Path, name + ".jsonl");
        var environment = new Dictionary<string, string>(options.Environment) { ["DESCENT_JOURNAL"] = journal };
        var runner = new NotebookRunner(options with { Fast = true, Environment = environment });
        var results = await runner.RunAsync([path], null, TestContext.Current.CancellationToken);
        return new(NotebookReader.Read(path), results[0], ReadJournal(journal));
    }

    /// <summary>Reads what was noted down; nothing was where the file is missing.</summary>
    public static IReadOnlyList<JournalEntry> ReadJournal(string path) => File.Exists(path) ? [.. File.ReadLines(path).Select(Entry)] : [];

    /// <summary>Writes a changed copy of a lesson where it can still find the library.</summary>
    private string WriteCopy(NotebookDocument document, Func<NotebookDocument, NotebookCell, string> source)
    {
        var json = (JsonObject)document.Json.DeepClone();
        foreach (var cell in document.Cells)
        {
            json["cells"]![cell.Index]!["source"] = source(document, cell).Replace("\"../lib/", $"\"{Root}/lib/", StringComparison.Ordinal);
        }

        return _folder.File(Path.GetFileName(document.Path), json.ToJsonString());
    }

    private static JournalEntry Entry(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new((string)json["kind"]!, (string)json["id"]!, [.. (json["values"] as JsonArray ?? []).Select(value => (double)value!)], (string?)json["status"]);
    }

    private static string FindRoot([CallerFilePath] string source = "")
    {
        var folder = new FileInfo(source).Directory!;
        while (!File.Exists(Path.Combine(folder.FullName, "Descent.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Descent.slnx is in no folder above this file.");
        }

        return folder.FullName;
    }
}
