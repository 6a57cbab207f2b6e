using System.Text.Json.Nodes;
using Descent.Notebooks.Tests.Cli;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Notebooks.Tests.Learning;

/// <summary>A course of two lessons that load the real library and ask two of its exercises each.</summary>
internal sealed class SmallCourse : IDisposable
{
    public const string Stub1 = "double OutputDelta(double z, double y) => throw new NotImplementedException();";
    public const string Stub2 = "double ThresholdChange(double y, double yHat, double eta) => throw new NotImplementedException();";
    public const string Right1 = "double OutputDelta(double z, double y) => z > 0 ? z - y : 0;";
    public const string Right2 = "double ThresholdChange(double y, double yHat, double eta) => -eta * (y - yHat) * yHat * (1 - yHat);";
    public const string TurnedRound1 = "double OutputDelta(double z, double y) => z > 0 ? y - z : 0;";

    private readonly TempFolder _folder = new();

    public SmallCourse()
    {
        _folder.File("Descent.slnx", "<Solution />");
        _folder.File("lib/bin/README.md", "the library");
        _folder.File("notebooks/05-a.ipynb", Lesson(Stub1, Stub2).ToJsonString());
        _folder.File("notebooks/06-b.ipynb", Lesson(Stub1, Stub2).ToJsonString());
    }

    public string Folder => _folder.Path;

    /// <summary>A file of the course as text.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>A learner's file with these answers, which loads the library from where it really is.</summary>
    public string Answer(string name, params string[] answers) => Put(name, Lesson(answers[0], answers[1]).ToJsonString().Replace("../lib/bin", $"{Course.Root}/lib/bin", StringComparison.Ordinal));

    public string Put(string name, string text) => _folder.File(name, text);

    public Task<CommandRun> RunAsync(params string[] args) => CommandRun.Of(Folder, args);

    public void Dispose() => _folder.Dispose();

    private static JsonObject Lesson(string first, string second)
    {
        var shown = TestNotebook.Cell("1 + 1");
        shown["execution_count"] = 3;
        shown["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "an old output" });
        return TestNotebook.Of(
            TestNotebook.Markdown("# A\n\nSee [the next](06-b.ipynb#top), [the library](../lib/bin/README.md), [the web](https://example.org/06-b.ipynb) and `x[0](1)`."),
            TestNotebook.Cell("#r \"../lib/bin/Descent.dll\"\n#r \"System.Net.Http\"\nusing Descent.Lessons;"),
            shown,
            TestNotebook.Markdown("**05.1** A prompt."),
            TestNotebook.Cell(first, "exercise"),
            TestNotebook.Cell("Check.Exercise(\"05.1\", OutputDelta)", "check"),
            TestNotebook.Markdown($"<details>\n<summary>Solution 05.1</summary>\n\n```csharp\n{Right1}\n```\n\n</details>\n\n**05.3** Another prompt.", "solution"),
            TestNotebook.Cell(second, "exercise"),
            TestNotebook.Cell("Check.Exercise(\"05.3\", ThresholdChange)", "check"),
            TestNotebook.Markdown($"<details>\n<summary>Solution 05.3</summary>\n\n```csharp\n{Right2}\n```\n\n</details>", "solution"));
    }
}
