using System.Text;

namespace Descent.Notebooks.Book;

/// <summary>Ids for the parts of one page, made of their words; each id once.</summary>
internal sealed class Slugs
{
    // The ids of the page around the lesson.
    private readonly HashSet<string> _taken = ["main", "lessons", "on-this-page"];

    /// <summary>An id like <c>2-back-the-output-layer</c>; a second one of the same words ends in −2.</summary>
    public string Of(string text)
    {
        var words = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
            {
                words.Append(character);
            }
            else if (words.Length > 0 && words[^1] is not '-')
            {
                words.Append('-');
            }
        }

        var slug = words.ToString().TrimEnd('-') is { Length: > 0 } found ? found : "section";
        var id = slug;
        for (var number = 2; !_taken.Add(id); number++)
        {
            id = $"{slug}-{number}";
        }

        return id;
    }
}
