using System.Text.RegularExpressions;

namespace Descent.Notebooks.Slides;

/// <summary>What a part of a slide is.</summary>
internal enum PartKind
{
    /// <summary>Words, formulas, lists.</summary>
    Text,

    /// <summary>The lesson's title.</summary>
    Title,

    /// <summary>The heading of a section.</summary>
    Section,

    /// <summary>A question to the audience.</summary>
    Predict,

    /// <summary>Its answer.</summary>
    Explain,

    /// <summary>A published mistake to be found.</summary>
    Mistake,

    /// <summary>What an exercise asks for.</summary>
    Exercise,

    /// <summary>C#.</summary>
    Code,

    /// <summary>Text or a table that a cell showed.</summary>
    Result,

    /// <summary>A figure that a cell showed.</summary>
    Figure,
}

/// <summary>Knows the parts of a lesson's prose by their first words, as the book does.</summary>
internal static partial class PartKinds
{
    public static PartKind Of(string markdown) => markdown switch
    {
        _ when markdown.StartsWith("# ", StringComparison.Ordinal) => PartKind.Title,
        _ when markdown.StartsWith("## ", StringComparison.Ordinal) => PartKind.Section,
        _ when markdown.StartsWith("**Predict.**", StringComparison.Ordinal) => PartKind.Predict,
        _ when markdown.StartsWith("**Explain.**", StringComparison.Ordinal) => PartKind.Explain,
        _ when markdown.StartsWith("> **Spot the mistake.**", StringComparison.Ordinal) => PartKind.Mistake,
        _ when Number().IsMatch(markdown) => PartKind.Exercise,
        _ => PartKind.Text,
    };

    [GeneratedRegex(@"^\*\*\d\d\.\d+\*\*")]
    private static partial Regex Number();
}
