using System.Text.Json;

namespace Descent.Notebooks.Book;

/// <summary>The course's words and letters, from <c>data/glossary.json</c>.</summary>
/// <param name="Terms">The words.</param>
/// <param name="Notation">The letters, in the order of the card.</param>
internal sealed record Glossary(IReadOnlyList<GlossaryTerm> Terms, IReadOnlyList<NotationLetter> Notation)
{
    /// <summary>The name of its page.</summary>
    public const string Page = "glossary.html";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Glossary> Read = new(Parse);

    /// <summary>The glossary of the course.</summary>
    public static Glossary OfCourse => Read.Value;

    private static Glossary Parse()
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream("glossary.json")!;
        var read = JsonSerializer.Deserialize<Glossary>(stream, Format)!;
        return read with { Terms = [.. read.Terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase)] };
    }
}
