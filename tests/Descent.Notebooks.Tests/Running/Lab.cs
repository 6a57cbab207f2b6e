using System.Text.Json.Nodes;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Running;

/// <summary>A folder to write notebooks into and run them.</summary>
internal sealed class Lab : IDisposable
{
    public TempFolder Folder { get; } = new();

    public string Out => Path.Combine(Folder.Path, "out");

    /// <summary>Limits that only a hang can reach.</summary>
    public RunOptions Options => new() { OutputDirectory = Out, CellTimeout = TimeSpan.FromSeconds(60), Jobs = 2 };

    public static JsonObject Cell(string source, params string[] tags) => TestNotebook.Cell(source, tags);

    public string Write(string name, params JsonObject[] cells) => Folder.File(name, TestNotebook.Text(cells));

    public static Task<IReadOnlyList<NotebookResult>> RunAsync(RunOptions options, params IReadOnlyList<string> paths) =>
        new NotebookRunner(options).RunAsync(paths, progress: null, TestContext.Current.CancellationToken);

    /// <summary>Writes one notebook and runs it.</summary>
    public async Task<Executed> RunAsync(RunOptions options, params JsonObject[] cells) =>
        new((await RunAsync(options, Write("x.ipynb", cells)))[0]);

    public void Dispose() => Folder.Dispose();
}
