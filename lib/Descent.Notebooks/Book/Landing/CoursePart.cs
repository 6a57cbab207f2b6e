namespace Descent.Notebooks.Book;

/// <summary>A stretch of the path through the course.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Lessons">Its lessons.</param>
internal sealed record CoursePart(string Title, string Question, IReadOnlyList<BookLesson> Lessons)
{
    private static readonly (string Title, string Question, int Last)[] Stretches =
    [
        ("A unit that learns", "What is a neuron, and how can it be wrong?", 2),
        ("A network and its blame", "How do many units share one mistake?", 5),
        ("The step", "How far, how often, and what if it all goes up in smoke?", 8),
        ("Depth, chance, speed", "How do real trainings stay alive?", 11),
        ("The landscape", "What does the ground look like that we walk on?", 14),
        ("On your own", "Can you train one, and can you tell what is wrong with one?", 99),
    ];

    /// <summary>The lessons by stretches; those without a number come last, without a name.</summary>
    public static IReadOnlyList<CoursePart> Of(IReadOnlyList<BookLesson> lessons)
    {
        var byStretch = lessons.ToLookup(lesson => int.TryParse(lesson.Number, out var number) ? Array.FindIndex(Stretches, stretch => number <= stretch.Last) : -1);
        return
        [
            .. Stretches.Select((stretch, i) => new CoursePart(stretch.Title, stretch.Question, [.. byStretch[i]])).Where(part => part.Lessons.Count > 0),
            .. byStretch[-1].Any() ? (CoursePart[])[new("", "", [.. byStretch[-1]])] : [],
        ];
    }
}
