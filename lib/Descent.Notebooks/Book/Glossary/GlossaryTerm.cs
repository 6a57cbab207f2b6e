namespace Descent.Notebooks.Book;

/// <summary>A term of the glossary.</summary>
/// <param name="Term">Its name.</param>
/// <param name="Lesson">The two digits of the lesson that introduces it.</param>
/// <param name="Text">What it means, plain text.</param>
internal sealed record GlossaryTerm(string Term, string Lesson, string Text)
{
    /// <summary>The words that stand for it wherever they occur; none where they have an everyday meaning, too.</summary>
    public IReadOnlyList<string> Forms { get => field ?? [Term]; init; }

    /// <summary>Further words that stand for it where a lesson sets them bold.</summary>
    public IReadOnlyList<string> Bold { get; init; } = [];

    /// <summary>Its place on the glossary's page.</summary>
    public string Id => new Slugs().Of(Term);
}

/// <summary>A letter of the notation card.</summary>
/// <param name="Symbol">How it is written, LaTeX.</param>
/// <param name="Means">What it stands for.</param>
/// <param name="Lesson">The two digits of the lesson that introduces it.</param>
/// <param name="Shape">Its shape; empty where it has none.</param>
/// <param name="Elsewhere">What other books write; empty where they agree.</param>
internal sealed record NotationLetter(string Symbol, string Means, string Lesson, string Shape = "", string Elsewhere = "");
