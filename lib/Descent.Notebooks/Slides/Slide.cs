namespace Descent.Notebooks.Slides;

/// <summary>One slide while it is filled.</summary>
/// <param name="section">The section that it belongs to, as HTML; before the first, the lesson.</param>
internal sealed class Slide(string section)
{
    private const double Most = 15;

    // Beside a figure the letters are smaller.
    private const double MostBeside = 18;

    private readonly List<SlidePart> _parts = [];
    private readonly List<string> _notes = [];

    /// <summary>The section that it belongs to, as HTML.</summary>
    public string Section { get; private set; } = section;

    /// <summary>What is on it.</summary>
    public IReadOnlyList<SlidePart> Parts => _parts;

    /// <summary>What its speaker may want to say, as HTML.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether something is on it besides headings.</summary>
    public bool IsBegun => _parts.Exists(part => part.Kind is not PartKind.Section);

    /// <summary>Whether it shows this kind of part.</summary>
    public bool Has(PartKind kind) => _parts.Exists(part => part.Kind == kind);

    /// <summary>Whether it shows a table, which needs the whole width.</summary>
    public bool HasTable => _parts.Exists(part => part.Html.Contains("<table", StringComparison.Ordinal));

    /// <summary>How full it is, in lines of text.</summary>
    public double Lines => _parts.Sum(part => part.Lines(Has(PartKind.Figure)));

    /// <summary>Whether there is room for one more part.</summary>
    public bool HasRoomFor(SlidePart part)
    {
        var beside = part.Kind is PartKind.Figure || Has(PartKind.Figure);
        return _parts.Append(part).Sum(each => each.Lines(beside)) <= (beside ? MostBeside : Most);
    }

    public void Add(SlidePart part)
    {
        _parts.Add(part);
        if (part.Kind is PartKind.Section)
        {
            Section = part.Source;
        }
    }

    public void AddNote(string html)
    {
        if (html.Length > 0)
        {
            _notes.Add(html);
        }
    }
}
