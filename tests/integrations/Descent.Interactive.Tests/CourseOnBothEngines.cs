using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

/// <summary>Every lesson, run once by our own engine and once by .NET Interactive's kernel.</summary>
public sealed class CourseOnBothEngines : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Paths = Course.Paths.ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    private readonly Course _journals = new();
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, RunLesson[]> _runs = [];

    /// <summary>What the lessons' files are called, without their ending.</summary>
    public static TheoryData<string> Names => [.. Paths.Keys];

    /// <summary>Whether this run has a lesson: DESCENT_LESSON may leave it out.</summary>
    public static bool Has(string lesson) => Paths.ContainsKey(lesson);

    /// <summary>Where a lesson's file is.</summary>
    public static string PathOf(string lesson) => Paths[lesson];

    public RunLesson Own(string lesson) => _runs[lesson][0];

    public RunLesson Interactive(string lesson) => _runs[lesson][1];

    public async ValueTask InitializeAsync()
    {
        // Lesson after lesson with both engines side by side: two processes, as many as the machine has cores.
        foreach (var lesson in Paths.Keys)
        {
            _runs[lesson] = await Task.WhenAll(RunAsync(lesson, "own", engine: null), RunAsync(lesson, "interactive", InteractiveEngine.Path));
        }
    }

    public ValueTask DisposeAsync()
    {
        _journals.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<RunLesson> RunAsync(string lesson, string name, string? engine) => _journals.RunAsync(
        PathOf(lesson), $"{lesson}-{name}", new RunOptions { OutputDirectory = Path.Combine(_folder.Path, name), Engine = engine });
}
