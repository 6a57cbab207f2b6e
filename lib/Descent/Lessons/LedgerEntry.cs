namespace Descent.Lessons;

/// <summary>What became of a claim when it was checked by the makers of the course.</summary>
public enum Verdict
{
    /// <summary>It holds.</summary>
    Right,

    /// <summary>It stops short; the course adds what is missing.</summary>
    Missing,

    /// <summary>It misleads; the course says it precisely.</summary>
    Imprecise,

    /// <summary>It is false; the course says what is true.</summary>
    Wrong,
}

/// <summary>One claim of the notes that the course grew out of, and what is true.</summary>
public sealed record LedgerEntry
{
    /// <summary>Note and position, for example <c>001-24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The lesson that checks it.</summary>
    public required string Lesson { get; init; }

    /// <summary>Further lessons that come back to it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What became of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the note says, in our words.</summary>
    public required string Claim { get; init; }

    /// <summary>What is true, and why.</summary>
    public required string Truth { get; init; }

    /// <summary>What <see cref="Values"/> are, in their order; empty where there are none.</summary>
    public string What { get; init; } = "";

    /// <summary>The right numbers; empty for a claim without numbers, which has a <see cref="Statement"/>.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>The note's numbers where they are wrong, in the order of <see cref="Values"/>; <see langword="null"/> where it printed none.</summary>
    public IReadOnlyList<double?> Published { get; init; } = [];

    /// <summary>Relative part of the tolerance: a number agrees where |computed − value| ≤ Absolute + Relative·|value|.</summary>
    public double Relative { get; init; } = 1e-9;

    /// <summary>Absolute part of the tolerance.</summary>
    public double Absolute { get; init; } = 1e-12;

    /// <summary>What a cell must show to be true, for a claim without numbers; else empty.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Whether a computed number agrees with the right one.</summary>
    /// <param name="position">Zero-based position in <see cref="Values"/>.</param>
    /// <param name="computed">The computed number.</param>
    public bool Agrees(int position, double computed) =>
        Math.Abs(computed - Values[position]) <= Absolute + (Relative * Math.Abs(Values[position]));
}
