namespace Descent.Notebooks.Book;

/// <summary>A claim of the notes behind the course; an erratum where it is wrong.</summary>
internal sealed record Erratum
{
    /// <summary>Note and position, for example <c>001-24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The lesson that proves it, two digits.</summary>
    public required string Lesson { get; init; }

    /// <summary>What became of it: of all claims only those that are <c>wrong</c> are errata.</summary>
    public required string Verdict { get; init; }

    /// <summary>What the note says, in our words.</summary>
    public required string Claim { get; init; }

    /// <summary>What is true, and why, in the words of the ledger; no number in it was computed for the page.</summary>
    public required string Truth { get; init; }

    /// <summary>What the numbers are; empty where there are none.</summary>
    public string What { get; init; } = "";

    /// <summary>What the lesson shows to be true where there are no numbers.</summary>
    public string Statement { get; init; } = "";

    /// <summary>The note's numbers; <see langword="null"/> where it printed none.</summary>
    public IReadOnlyList<double?> Published { get; init; } = [];

    /// <summary>Its place on the page.</summary>
    public string Anchor => $"e-{Id}";

    /// <summary>The note that it stands in: the digits before the dash.</summary>
    public string Note => Id.Split('-')[0];
}
