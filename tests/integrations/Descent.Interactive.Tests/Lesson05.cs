using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Interactive.Tests;

/// <summary>Lesson 05, run by our own engine and by .NET Interactive's kernel.</summary>
public sealed class Lesson05 : IAsyncLifetime
{
    private readonly Course _journals = new();
    private readonly TempFolder _folder = new();

    public static string Path { get; } = Course.Paths.Single(path => System.IO.Path.GetFileName(path).StartsWith("05-", StringComparison.Ordinal));

    public RunLesson Own { get; private set; } = null!;

    public RunLesson Interactive { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var runs = await Task.WhenAll(RunAsync("own", engine: null), RunAsync("interactive", InteractiveEngine.Path));
        (Own, Interactive) = (runs[0], runs[1]);
    }

    public async ValueTask DisposeAsync()
    {
        await _journals.DisposeAsync();
        _folder.Dispose();
    }

    private Task<RunLesson> RunAsync(string name, string? engine) =>
        _journals.RunAsync(Path, name, new RunOptions { OutputDirectory = System.IO.Path.Combine(_folder.Path, name), Engine = engine });
}
