using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>Checks that passed, shown as a table. A check that does not pass throws.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LedgerChecks : IHtml
{
    private readonly IReadOnlyList<(LedgerEntry Entry, IReadOnlyList<double> Computed)> _passed;

    internal LedgerChecks(IReadOnlyList<(LedgerEntry, IReadOnlyList<double>)> passed) => _passed = passed;

    /// <summary>Asserts one more entry with numbers.</summary>
    /// <inheritdoc cref="Ledger.Check(string, object[])"/>
    public LedgerChecks And(string id, params object[] computed)
    {
        var (entry, numbers) = (Ledger.Entry(id), Ledger.Numbers(computed));
        if (entry.Values.Count == 0)
        {
            throw new LedgerException($"{id} has a statement, not numbers: \"{entry.Statement}\" Pass true or false.");
        }

        if (numbers.Count != entry.Values.Count)
        {
            throw new LedgerException($"{id} ({entry.What}) expects {entry.Values.Count} numbers, got {numbers.Count}.");
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            if (!entry.Agrees(i, numbers[i]))
            {
                throw new LedgerException(Difference(entry, i, numbers[i]));
            }
        }

        Journal.Write(new { kind = "claim", id, values = numbers });
        return new([.. _passed, (entry, numbers)]);
    }

    /// <summary>Asserts one more entry without numbers.</summary>
    /// <inheritdoc cref="Ledger.Check(string, bool)"/>
    public LedgerChecks And(string id, bool holds)
    {
        var entry = Ledger.Entry(id);
        if (entry.Statement.Length == 0)
        {
            throw new LedgerException($"{id} has numbers ({entry.What}): pass the computed ones.");
        }

        if (!holds)
        {
            throw new LedgerException($"{id} is not confirmed: \"{entry.Statement}\"");
        }

        Journal.Write(new { kind = "claim", id, holds });
        return new([.. _passed, (entry, [])]);
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The same table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private Table ToTable() => new(["", "ledger", "what", "computed here", "the note has"], [.. _passed.Select(check => (string[])
    [
        "✓",
        check.Entry.Id,
        check.Entry.Values.Count > 0 ? check.Entry.What : check.Entry.Statement,
        check.Entry.Values.Count > 0 ? List(check.Computed.Select(x => (double?)x)) : "true",
        check.Entry.Published.Count > 0 ? List(check.Entry.Published) : check.Entry.Verdict is Verdict.Right ? "the same" : "—",
    ])]);

    private static string List(IEnumerable<double?> numbers) => string.Join(", ", numbers.Select(x => x is { } number ? Table.Number(number) : "—"));

    private static string Difference(LedgerEntry entry, int i, double computed)
    {
        var which = entry.Values.Count == 1 ? "" : $", number {i + 1}";
        var published = entry.Published.Count > i && entry.Published[i] is { } p && Math.Abs(computed - p) <= 1e-3 * Math.Abs(p) && !entry.Agrees(i, p)
            ? $" That is the mistake in the note: {entry.Truth}"
            : "";
        return $"{entry.Id} ({entry.What}{which}): expected {entry.Values[i]:G10}, got {computed:G10}.{published}";
    }
}
