using Descent.Notebooks.Book;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

public sealed class BookAssetsTests : IDisposable
{
    private static readonly string[] Needed = ["plotly.min.js", "katex.min.js", "katex.min.css", "KaTeX_Main-Regular.woff2"];

    private readonly TempFolder _folder = new();

    [Fact]
    public void Files_are_found_by_their_names_the_nearest_first_and_fonts_come_along()
    {
        Lay(Needed);
        _folder.File("far/away/plotly.min.js", "another");
        _folder.File("npm/KaTeX_Math-Italic.woff2", "italic");
        _folder.File("npm/KaTeX_Math-Italic.ttf", "old form");

        var assets = BookAssets.From(_folder.Path);

        Assert.Equal(("assets/", "assets/plotly.min.js"), (assets.Katex, assets.Plotly));
        Assert.Equal(
            ["assets/fonts/KaTeX_Main-Regular.woff2", "assets/fonts/KaTeX_Math-Italic.woff2", "assets/katex.min.css", "assets/katex.min.js", "assets/plotly.min.js"],
            assets.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("plotly.min.js", File.ReadAllText(assets.Files["assets/plotly.min.js"]));
    }

    [Theory]
    [InlineData("plotly.min.js")]
    [InlineData("katex.min.js")]
    [InlineData("katex.min.css")]
    [InlineData("KaTeX_Main-Regular.woff2")]
    public void What_is_missing_is_named_with_the_place_that_was_searched(string missing)
    {
        Lay(Needed.Where(name => name != missing));

        var refusal = Assert.Throws<FileNotFoundException>(() => BookAssets.From(_folder.Path));

        Assert.Equal($"Expected {missing} somewhere in '{_folder.Path}', found none: install plotly.js-dist-min and katex there, or leave --assets out.", refusal.Message);
    }

    public void Dispose() => _folder.Dispose();

    private void Lay(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _folder.File($"npm/{name}", name);
        }
    }
}
