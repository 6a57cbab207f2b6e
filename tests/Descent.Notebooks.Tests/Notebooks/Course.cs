using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>What a lesson noted down while it ran.</summary>
public sealed record JournalEntry(string Kind, string Id, IReadOnlyList<double> Values, string? Status);

/// <summary>A lesson of the course after a run in fast mode.</summary>
public sealed record RunLesson(NotebookDocument Document, NotebookResult Result, IReadOnlyList<JournalEntry> Journal)
{
    public string Number => Path.GetFileName(Document.Path)[..2];

    public IEnumerable<string> Claimed => Journal.Where(entry => entry.Kind == "claim").Select(entry => entry.Id).Distinct();
}

/// <summary>The lessons, and how one of them is run with a journal of its own.</summary>
public sealed class Course : IDisposable
{
    private readonly TempFolder _folder = new();

    public static string Root { get; } = FindRoot();

    /// <summary>The lessons, in order. While one is being written, DESCENT_LESSON=06 keeps a run of these tests to the lessons whose file name starts so.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), $"{Only}*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>Whether no lesson is left out.</summary>
    public static bool IsWhole => string.IsNullOrEmpty(Only);

    private static string? Only => Environment.GetEnvironmentVariable("DESCENT_LESSON");

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a notebook in fast mode and reads its journal.</summary>
    public async Task<RunLesson> RunAsync(string path, string name, RunOptions options)
    {
        var journal = Path.Combine(_folder.Path, name + ".jsonl");
        var environment = new Dictionary<string, string>(options.Environment) { ["DESCENT_JOURNAL"] = journal };
        var runner = new NotebookRunner(options with { Fast = true, Environment = environment });
        var results = await runner.RunAsync([path], null, TestContext.Current.CancellationToken);
        return new(NotebookReader.Read(path), results[0], ReadJournal(journal));
    }

    /// <summary>Reads what was noted down; nothing was where the file is missing.</summary>
    public static IReadOnlyList<JournalEntry> ReadJournal(string path) => File.Exists(path) ? [.. File.ReadLines(path).Select(Entry)] : [];

    /// <summary>A file beside the journals.</summary>
    public string WriteFile(string name, string text) => _folder.File(name, text);

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
