using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Integrations;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>Every lesson, run once for all tests of this folder.</summary>
public sealed class LessonRuns : IAsyncLifetime
{
    private readonly Course _course = new();
    private readonly InJupyter _jupyter = new();
    private readonly TempFolder _copies = new();

    /// <summary>Every lesson, each cell twice.</summary>
    public IReadOnlyList<RunLesson> Lessons { get; private set; } = [];

    /// <summary>
    /// Every lesson again, with the printed solutions in place of the stubs and with a ledger whose numbers are one percent off:
    /// its exercises are to be solved, its checks of numbers are to fail. One run for both, because a run of all lessons takes minutes;
    /// and by the real Jupyter with our own kernel, where it is, because it takes no longer there.
    /// </summary>
    public IReadOnlyList<RunLesson> SolvedWithWrongLedger { get; private set; } = [];

    /// <summary>Why <see cref="SolvedWithWrongLedger"/> was not run by Jupyter.</summary>
    public string WithoutJupyter { get; private set; } = "";

    /// <summary>Every lesson once more in .NET Interactive's kernel; none where it is not built.</summary>
    public IReadOnlyList<RunLesson> Interactive { get; private set; } = [];

    /// <summary>Why there are none.</summary>
    public string WithoutInteractive { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Cells that need an integration run wherever the feeds carry its packages; Descent.Integrations.Tests says what is missing.
        var integrations = await new IntegrationProbe(Course.Root).BuildAsync(withTests: false, TestContext.Current.CancellationToken);
        var kernel = integrations.Single(found => found.Integration.Name == "Descent.Interactive");
        WithoutInteractive = kernel.State is IntegrationState.Built ? "" : kernel.Sentence;
        // Jupyter knows nothing of cells that require an integration.
        WithoutJupyter = integrations.FirstOrDefault(found => found.State is not IntegrationState.Built)?.Sentence ?? await Jupyter.WhyNotAsync() ?? "";
        var wrongLedger = _course.WriteFile("wrong-ledger.json", LedgerText.OnePercentOff(await File.ReadAllTextAsync(Path.Combine(Course.Root, "data", "ledger.json"))));
        // Two lessons run side by side, each with half of the cores.
        var half = new Dictionary<string, string> { ["DESCENT_THREADS"] = $"{Math.Max(1, Environment.ProcessorCount / 2)}" };
        var wrong = new RunOptions { KeepGoing = true, Environment = new Dictionary<string, string>(half) { ["DESCENT_LEDGER"] = wrongLedger } };

        // One runner a lesson, because each lesson writes a journal of its own; two at a time, because that is what the machine has.
        // The last ones, which take longest, come first, so that the end finds both at work.
        using var free = new SemaphoreSlim(2);
        var paths = Course.Paths.Reverse().ToList();
        var twice = new RunOptions { Twice = true, Environment = half, OutputDirectory = Copies("descent") };
        var lessons = paths.Select(path => WhenFreeAsync(() => _course.RunAsync(path, Name(path), twice), free)).ToList();
        var again = paths.Select(path => WhenFreeAsync(() => RunAgainAsync(WriteSolved(path), Name(path) + "-again", wrong), free)).ToList();
        var other = new RunOptions { Engine = kernel.Integration.BuiltAssembly(Course.Root), Environment = half, OutputDirectory = Copies("interactive") };
        var interactive = paths.Where(_ => WithoutInteractive is "").Select(path => WhenFreeAsync(() => _course.RunAsync(path, Name(path) + "-interactive", other), free)).ToList();
        Lessons = await InOrderAsync(lessons);
        SolvedWithWrongLedger = await InOrderAsync(again);
        Interactive = await InOrderAsync(interactive);
    }

    public ValueTask DisposeAsync()
    {
        _course.Dispose();
        _jupyter.Dispose();
        _copies.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<RunLesson>> InOrderAsync(IEnumerable<Task<RunLesson>> runs) => [.. (await Task.WhenAll(runs)).Reverse()];

    private string Copies(string engine) => Path.Combine(_copies.Path, engine);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private Task<RunLesson> RunAgainAsync(string path, string name, RunOptions options) =>
        WithoutJupyter is "" ? _jupyter.RunAsync(path, name, "descent", options.Environment) : _course.RunAsync(path, name, options);

    private static async Task<RunLesson> WhenFreeAsync(Func<Task<RunLesson>> run, SemaphoreSlim free)
    {
        await free.WaitAsync();
        try
        {
            return await run();
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
