using System.Net;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>A figure of a page.</summary>
/// <param name="Id">Its place.</param>
/// <param name="Title">Its finding.</param>
/// <param name="Caption">What to look for.</param>
internal sealed record PageFigure(string Id, string Title, string Caption);

/// <summary>Gives each figure of a page an id, which only its cell's own id decides, and a link to it.</summary>
/// <param name="slugs">The ids of the page.</param>
internal sealed partial class FigureLinks(Slugs slugs)
{
    private readonly List<PageFigure> _figures = [];

    /// <summary>The figures so far.</summary>
    public IReadOnlyList<PageFigure> Figures => _figures;

    /// <summary>Names the figures of a cell.</summary>
    /// <param name="html">What it shows.</param>
    /// <param name="cell">The cell's id.</param>
    public string Name(string html, string cell) => Figure().Replace(html, match =>
    {
        var rest = match.Groups["rest"].Value;
        var figure = new PageFigure(slugs.Of($"figure-{cell}"), Words(Title().Match(rest)), Words(Caption().Match(rest)));
        _figures.Add(figure);
        return $"<figure id=\"{figure.Id}\"{match.Groups["attributes"].Value}>{Headings.Permalink(figure.Id, figure.Title.Length > 0 ? figure.Title : "this figure")}{rest}";
    });

    private static string Words(Match match) => WebUtility.HtmlDecode(Tag().Replace(match.Groups[1].Value, ""));

    [GeneratedRegex("<figure(?<attributes>[^>]*)>(?<rest>.*?</figure>)", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<p class=\"descent-title\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<figcaption>(.*?)</figcaption>", RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
