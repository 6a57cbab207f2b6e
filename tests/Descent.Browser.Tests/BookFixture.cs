using System.Runtime.CompilerServices;
using Descent.Notebooks.Book;
using Descent.Notebooks.Running;
using Descent.Notebooks.Slides;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Descent.Browser.Tests.BookFixture))]

namespace Descent.Browser.Tests;

/// <summary>One book and one browser for all tests: three lessons, or all of them where DESCENT_WHOLE_BOOK=1.</summary>
public sealed class BookFixture : IAsyncLifetime
{
    // A surface, level lines, bars, frames of plots and of a network: every kind of figure in little time.
    private static readonly string[] Few = ["00", "04", "05"];

    private readonly string _folder = Directory.CreateTempSubdirectory("descent-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _missing = "";

    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("DESCENT_WHOLE_BOOK") == "1";

    /// <summary>The lessons of the book.</summary>
    public static IReadOnlyList<string> Notebooks { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Where(path => IsWhole || Few.Contains(Path.GetFileName(path)[..2])).Order(StringComparer.Ordinal),
    ];

    /// <summary>Where the book is.</summary>
    public string Book => Path.Combine(_folder, "book");

    /// <summary>Lesson 05 as slides, from the book's folder.</summary>
    public string Deck { get; private set; } = "";

    private static string Root => Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The browser; without one the test that asks for it is skipped with the reason.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_missing.Length > 0, _missing);
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var modules = Path.Combine(Here(), "node_modules");
        var chromium = ChromiumPath.Find(Environment.GetEnvironmentVariable("DESCENT_CHROMIUM"), Environment.GetEnvironmentVariable("PATH") ?? "");
        _missing = (chromium, Directory.Exists(modules)) switch
        {
            (null, _) => "There is no Chromium, Chrome or Edge here: install one, or name it in DESCENT_CHROMIUM.",
            (_, false) => "plotly.js and KaTeX are not here: run npm ci in tests/Descent.Browser.Tests.",
            _ => "",
        };
        if (_missing.Length > 0)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking"] });
        var runner = new NotebookRunner(new() { Fast = true, Jobs = 2, OutputDirectory = Path.Combine(_folder, "executed") });
        var results = await runner.RunAsync([.. Notebooks, Path.Combine(Root, "data", "pictures", "landscape.ipynb")], null, TestContext.Current.CancellationToken);
        Assert.Equal([], results.Where(result => !result.Passed).Select(result => $"{result.Path}: {result.Error ?? result.Cells.First(cell => cell.Status is CellStatus.Failed).Message}"));
        Directory.CreateDirectory(Book);
        BookWriter.Write([.. results.SkipLast(1)], Book, BookAssets.From(modules), results[^1]);
        var lesson = results.Single(result => Path.GetFileName(result.Path).StartsWith("05", StringComparison.Ordinal));
        Deck = Path.GetRelativePath(Book, DeckWriter.Write([lesson], Path.Combine(_folder, "slides"), BookAssets.From(modules))[0].File);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
