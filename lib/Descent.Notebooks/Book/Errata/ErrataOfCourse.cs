using System.Text.Json;

namespace Descent.Notebooks.Book;

/// <summary>The claims of <c>data/ledger.json</c>, with the notes that they stand in.</summary>
/// <param name="Sources">The titles of the notes, by their digits.</param>
/// <param name="Entries">All claims, right ones, too.</param>
internal sealed record ErrataOfCourse(IReadOnlyDictionary<string, string> Sources, IReadOnlyList<Erratum> Entries)
{
    private static readonly Lazy<ErrataOfCourse> Read = new(Load);

    /// <summary>Those of the course.</summary>
    public static ErrataOfCourse All => Read.Value;

    /// <summary>The wrong ones, in the order of the notes.</summary>
    public IReadOnlyList<Erratum> Wrong { get; } = [.. Entries.Where(entry => entry.Verdict == "wrong")];

    private static ErrataOfCourse Load()
    {
        using var stream = typeof(ErrataOfCourse).Assembly.GetManifestResourceStream("ledger.json")!;
        return JsonSerializer.Deserialize<ErrataOfCourse>(stream, JsonSerializerOptions.Web)!;
    }
}
