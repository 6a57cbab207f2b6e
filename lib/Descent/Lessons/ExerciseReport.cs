using System.Net;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>Where an exercise stands.</summary>
public enum ExerciseStatus
{
    /// <summary>The function still throws <see cref="NotImplementedException"/>.</summary>
    Unsolved,

    /// <summary>It gives a wrong answer, or fails.</summary>
    Wrong,

    /// <summary>It is right on every trial.</summary>
    Solved,
}

/// <summary>What a check says of a learner's answer.</summary>
/// <param name="Id">The exercise, for example <c>05.3</c>.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Message">What is wrong, or what comes next.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ExerciseReport(string Id, ExerciseStatus Status, string Message) : IHtml
{
    /// <inheritdoc/>
    public string ToHtml() =>
        $"<p class=\"descent-check descent-{Status.ToString().ToLowerInvariant()}\"><strong>{Headline}</strong> {WebUtility.HtmlEncode(Message)}</p>";

    /// <summary>Headline and message on one line.</summary>
    public override string ToString() => $"{Headline} {Message}";

    private string Headline => Status switch
    {
        ExerciseStatus.Solved => $"✓ {Id} solved.",
        ExerciseStatus.Wrong => $"✗ {Id} not yet.",
        _ => $"○ {Id} not solved yet.",
    };
}
