using Descent.Cli;
using Descent.Cli.Loading;
using Descent.Data;
using Descent.Notebooks.Downloads;
using Descent.Notebooks.Tests.Downloads;
using Spectre.Console;

namespace Descent.Notebooks.Tests.Cli;

/// <summary><c>descent data cifar10</c> with a small archive and a mirror on this machine.</summary>
public sealed class DataCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    private string Target => Path.Combine(_folder.Path, "data", Cifar10Archive.Folder);

    [Fact]
    public async Task In_the_course_the_files_go_into_its_data_folder_and_a_second_time_there_is_nothing_to_do()
    {
        _folder.File("Descent.slnx", "<Solution />");
        await using var mirror = new Mirror(SmallArchive.Bytes);

        Assert.Equal((0, 0), (await LoadAsync(mirror), await LoadAsync(mirror)));

        Assert.Equal(SmallArchive.First, File.ReadAllBytes(Path.Combine(Target, "a.bin")));
        Assert.Single(mirror.Asked);
        var lines = _output.ToString().Split('\n');
        Assert.Equal("Loading 0.2 MB from 127.0.0.1.", lines[0]);
        Assert.Matches(@"^\d0 %: 0\.\d MB of 0\.2 MB$", lines[1]);
        Assert.Equal(
            [
                $"MD5 {SmallArchive.Md5(SmallArchive.Bytes)} is right, unpacking.",
                "Small is in data/cifar-10-batches-bin",
                "Small is complete in data/cifar-10-batches-bin: nothing to do. --force loads it again.",
                "",
            ],
            lines[^4..]);
    }

    [Fact]
    public async Task Force_loads_it_again()
    {
        _folder.File("Descent.slnx", "<Solution />");
        await using var mirror = new Mirror(SmallArchive.Bytes);

        await LoadAsync(mirror);
        await LoadAsync(mirror, force: true);

        Assert.Equal(2, mirror.Asked.Count);
    }

    [Fact]
    public async Task Another_folder_is_named_with_what_it_takes_to_find_it()
    {
        _folder.File("Descent.slnx", "<Solution />");
        await using var mirror = new Mirror(SmallArchive.Bytes);

        await LoadAsync(mirror, to: "mine/");

        var mine = Path.Combine(_folder.Path, "mine");
        Assert.True(File.Exists(Path.Combine(mine, "a.bin")));
        Assert.EndsWith(
            $"Small is in mine\nCifar10.Load() finds it there if you set DESCENT_CIFAR10 to that folder, or name it: Cifar10.Load(\"{mine}\").\n",
            _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_course_the_files_go_into_the_users_cache()
    {
        await using var mirror = new Mirror(SmallArchive.Bytes);

        await LoadAsync(mirror);

        Assert.True(File.Exists(Path.Combine(_folder.Path, "cache", Cifar10Archive.Folder, "a.bin")));
    }

    [Fact]
    public async Task Whoever_stops_it_reads_what_is_kept()
    {
        await using var mirror = new Mirror(SmallArchive.Bytes, answer => answer with { Sent = 100_000, Stalls = true });
        using var stop = new CancellationTokenSource();
        var terminal = Terminal(new StopAtLine(_output, "50 %:", stop));

        var exitCode = await LoadAsync(mirror, terminal: terminal, cancellationToken: stop.Token);

        Assert.Equal(DescentCommand.Stopped, exitCode);
        var part = Path.Combine(_folder.Path, "cache", "small.tar.gz.part");
        Assert.EndsWith($"Stopped: 0.1 MB of 0.2 MB are kept in {part}; the next descent data cifar10 resumes.\n", _output.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "cache", Cifar10Archive.Folder)));
    }

    [Fact]
    public async Task What_fails_is_one_sentence()
    {
        await using var mirror = new Mirror(SmallArchive.Bytes, _ => MirrorAnswer.Refusal(404));

        var refusal = await Assert.ThrowsAsync<InputException>(() => LoadAsync(mirror));

        Assert.StartsWith("No mirror gave small.tar.gz; the last, 127.0.0.1: expected the archive, got 404", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_a_bar()
    {
        await using var mirror = new Mirror(SmallArchive.Bytes);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new FakeTerminalOutput(_output),
        });

        await LoadAsync(mirror, terminal: new(console, TextWriter.Null, _folder.Path, TimeProvider.System));

        var text = _output.ToString();
        Assert.Contains("Loading 0.2 MB from 127.0.0.1.", text);
        var picture = text[text.LastIndexOf("Small ━", StringComparison.Ordinal)..];
        Assert.Contains("100% 0.2 of 0.2 MB", picture);
        Assert.DoesNotContain("10 %:", text);
    }

    [Theory]
    [InlineData("Expected --mirror to be an http or https address of cifar-10-binary.tar.gz, got 'nowhere'.", "data", "cifar10", "--mirror", "nowhere")]
    [InlineData("Expected --mirror to be an http or https address of cifar-10-binary.tar.gz, got 'ftp://x/y'.", "data", "cifar10", "--mirror", "https://x/y", "--mirror", "ftp://x/y")]
    [InlineData("Expected the name of a data set, got none: descent data cifar10.", "data")]
    [InlineData("There is no command or option 'mnist': descent --help lists them.", "data", "mnist")]
    public async Task Bad_input_gives_one_sentence(string sentence, params string[] args)
    {
        var run = await CommandRun.Of(_folder.Path, args);

        Assert.Equal((sentence + "\n", "", 1), (run.Error, run.Output, run.ExitCode));
    }

    [Fact]
    public async Task The_library_loads_what_the_command_put_there()
    {
        _folder.File("course/Descent.slnx", "<Solution />");
        var course = Path.Combine(_folder.Path, "course");
        Shapes10.Write(Path.Combine(_folder.Path, "drawn"), trainPerFile: 2, test: 3, cancellationToken: TestContext.Current.CancellationToken);
        var drawn = new DirectoryInfo(Path.Combine(_folder.Path, "drawn")).GetFiles();
        var bytes = SmallArchive.Pack([.. drawn.Select(file => ($"{Cifar10Archive.Folder}/{file.Name}", File.ReadAllBytes(file.FullName)))]);
        await using var mirror = new Mirror(bytes);
        var archive = Cifar10Archive.Archive with
        {
            Length = bytes.Length,
            Md5 = SmallArchive.Md5(bytes),
            Mirrors = [mirror.Address],
            Files = drawn.ToDictionary(file => file.Name, file => (long?)file.Length),
        };

        await new DataLoading(Terminal(_output, course), archive, Path.Combine(_folder.Path, "cache"), variable: null).ExecuteAsync(null, false, TestContext.Current.CancellationToken);

        var (train, test) = Cifar10.Load(Path.Combine(course, "data", Cifar10Folder.Name));
        Assert.Equal((10, 3), (train.Count, test.Count));
        Assert.Equal(Shapes10.Load(10, 3).Test.Inputs, test.Inputs);
    }

    public void Dispose() => _folder.Dispose();

    private Terminal Terminal(TextWriter output, string? directory = null) =>
        new(Descent.Cli.Terminal.ForFile(output), TextWriter.Null, directory ?? _folder.Path, TimeProvider.System);

    private Task<int> LoadAsync(Mirror mirror, string? to = null, bool force = false, Terminal? terminal = null, CancellationToken? cancellationToken = null) =>
        new DataLoading(terminal ?? Terminal(_output), SmallArchive.Of(SmallArchive.Bytes, mirror.Address), Path.Combine(_folder.Path, "cache"), variable: null)
            .ExecuteAsync(to, force, cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>Stops a run as soon as it writes a line that begins so.</summary>
    private sealed class StopAtLine(TextWriter output, string beginning, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            output.WriteLine(value);
            if (value!.StartsWith(beginning, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
