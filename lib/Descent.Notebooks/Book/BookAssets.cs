namespace Descent.Notebooks.Book;

/// <summary>Where the pages find KaTeX, which draws formulas, and plotly.js, which makes figures interactive.</summary>
/// <param name="Katex">The address of KaTeX's folder, ending in a slash.</param>
/// <param name="Plotly">The address of plotly.js; <see langword="null"/> leaves it to the figures, which know their release.</param>
/// <param name="Files">Files to be copied into the book, by their place in it.</param>
public sealed record BookAssets(string Katex, string? Plotly, IReadOnlyDictionary<string, string> Files)
{
    private const string KatexVersion = "0.19.1";

    /// <summary>From their public addresses; without a network the pages show LaTeX and still figures.</summary>
    public static BookAssets Public { get; } = new($"https://cdn.jsdelivr.net/npm/katex@{KatexVersion}/dist/", null, new Dictionary<string, string>());

    /// <summary>From a folder, anywhere in it: a <c>node_modules</c>, or the files by themselves.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="FileNotFoundException">A file is in none of its folders.</exception>
    public static BookAssets From(string folder)
    {
        var all = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).ToList();
        string Find(string name) => all.FirstOrDefault(path => Path.GetFileName(path) == name)
            ?? throw new FileNotFoundException($"Expected {name} somewhere in '{folder}', found none: install plotly.js-dist-min and katex there, or leave --assets out.");
        var files = new Dictionary<string, string>
        {
            ["assets/plotly.min.js"] = Find("plotly.min.js"),
            ["assets/katex.min.js"] = Find("katex.min.js"),
            ["assets/katex.min.css"] = Find("katex.min.css"),
        };
        _ = Find("KaTeX_Main-Regular.woff2");
        foreach (var font in all.Where(path => Path.GetFileName(path).StartsWith("KaTeX_", StringComparison.Ordinal) && path.EndsWith(".woff2", StringComparison.Ordinal)))
        {
            files.TryAdd($"assets/fonts/{Path.GetFileName(font)}", font);
        }

        return new("assets/", "assets/plotly.min.js", files);
    }

    /// <summary>Copies the files into the book.</summary>
    internal void CopyTo(string book)
    {
        foreach (var (place, file) in Files)
        {
            var path = Path.Combine(book, place);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
