using System.Text.Json;
using System.Text.Json.Serialization;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>The ledger of claims: everything that the notes behind this course say, with the right value. Each entry is checked by a lesson.</summary>
/// <remarks>
/// The data are the repository's <c>data/ledger.json</c>, carried inside the library.
/// The variable <c>DESCENT_LEDGER</c> names another file, with which one can see each check fail.
/// </remarks>
public static class Ledger
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly Lazy<IReadOnlyDictionary<string, LedgerEntry>> ById = new(Load);

    /// <summary>All entries, in the order of the notes.</summary>
    public static IEnumerable<LedgerEntry> Entries => ById.Value.Values;

    /// <summary>One entry.</summary>
    /// <param name="id">Its id, for example <c>001-24</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    public static LedgerEntry Entry(string id) => ById.Value.TryGetValue(id, out var entry)
        ? entry
        : throw new KeyNotFoundException($"The ledger has no entry {id}. Ids look like 001-24: the note, then the position in it.");

    /// <summary>Asserts that computed numbers are the right ones. Show the result at the end of a cell, or chain <see cref="LedgerChecks.And(string, object[])"/>.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="computed">Numbers, vectors and matrices (taken row by row), together as many numbers as the entry has.</param>
    /// <exception cref="LedgerException">A number differs, or there are more or fewer.</exception>
    public static LedgerChecks Check(string id, params object[] computed) => new LedgerChecks([]).And(id, computed);

    /// <summary>Asserts that the statement of an entry without numbers is true.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="holds">Whether the cell found it to be true.</param>
    /// <exception cref="LedgerException">It is not, or the entry has numbers.</exception>
    public static LedgerChecks Check(string id, bool holds) => new LedgerChecks([]).And(id, holds);

    /// <summary>Numbers, vectors and matrices as one list; matrices row by row.</summary>
    internal static IReadOnlyList<double> Numbers(IEnumerable<object> parts) => [.. parts.SelectMany(part => part switch
    {
        double number => [number],
        float number => [number],
        int number => [number],
        Vector<double> vector => vector,
        Matrix<double> matrix => matrix.ToRowMajorArray(),
        Matrix<float> matrix => matrix.ToRowMajorArray().Select(x => (double)x),
        IEnumerable<double> numbers => numbers,
        IEnumerable<float> numbers => numbers.Select(x => (double)x),
        IEnumerable<int> numbers => numbers.Select(x => (double)x),
        _ => throw new ArgumentException($"A ledger check takes numbers, vectors and matrices, got a {part?.GetType().Name ?? "null"}.", nameof(parts)),
    })];

    private static Dictionary<string, LedgerEntry> Load()
    {
        using var stream = Environment.GetEnvironmentVariable("DESCENT_LEDGER") is { Length: > 0 } path
            ? File.OpenRead(path)
            : typeof(Ledger).Assembly.GetManifestResourceStream("ledger.json")!;
        return JsonSerializer.Deserialize<LedgerFile>(stream, Options)!.Entries.ToDictionary(entry => entry.Id);
    }

    private sealed record LedgerFile(IReadOnlyList<LedgerEntry> Entries);
}
