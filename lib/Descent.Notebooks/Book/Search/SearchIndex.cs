using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>
/// All that the search of the book knows: a script, not JSON to be fetched, because a page that is opened as a file may load scripts only.
/// </summary>
internal sealed partial class SearchIndex
{
    /// <summary>Its file.</summary>
    public const string File = "search-index.js";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<SearchEntry> _entries = [];

    public IReadOnlyList<SearchEntry> Entries => _entries;

    /// <summary>Adds an entry; its spaces are made single ones.</summary>
    public void Add(SearchEntry entry) => _entries.Add(entry with { Title = Spaces().Replace(entry.Title, " ").Trim(), Text = Spaces().Replace(entry.Text, " ").Trim() });

    /// <summary>Adds the words and the letters of the glossary.</summary>
    public void AddAll(Glossary glossary)
    {
        foreach (var term in glossary.Terms)
        {
            Add(new(Glossary.Page, term.Id, SearchKind.Term, term.Term, $"{term.Text} {string.Join(", ", term.Forms.Where(form => form != term.Term))}"));
        }

        foreach (var letter in glossary.Notation)
        {
            Add(new(NotationPage.File, "", SearchKind.Letter, PlainMath.Of(letter.Symbol), letter.Means));
        }
    }

    /// <summary>Adds what the notes have wrong.</summary>
    public void AddAll(IEnumerable<Erratum> errata)
    {
        foreach (var entry in errata)
        {
            Add(new(ErrataPage.File, entry.Anchor, SearchKind.Section, $"Erratum {entry.Id}", $"{entry.Claim} {entry.Truth}"));
        }
    }

    /// <summary>The script.</summary>
    /// <param name="names">The names of the pages, by their files.</param>
    public string ToScript(IReadOnlyDictionary<string, string> names)
    {
        var pages = _entries.Select(entry => entry.Page).Distinct().ToList();
        var index = new
        {
            pages = pages.Select(page => new[] { page, names.GetValueOrDefault(page, page) }),
            entries = _entries.Select(entry => new object[] { pages.IndexOf(entry.Page), entry.Id, (int)entry.Kind, entry.Title, entry.Text }),
        };
        return $"window.descentSearch = {JsonSerializer.Serialize(index, Readable)};\n";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
