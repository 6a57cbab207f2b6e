namespace Descent.Plotting;

/// <summary>How a series looks. Colour is never alone: dashes and symbols differ too.</summary>
/// <param name="Color">A colour, for example <c>#0072B2</c>.</param>
/// <param name="Dash">A dash as plotly names it: solid, dash, dot, dashdot, longdash.</param>
/// <param name="Symbol">A marker as plotly names it: circle, square, diamond, triangle-up, triangle-down, cross.</param>
public sealed record SeriesStyle(string Color, string Dash = "solid", string Symbol = "circle")
{
    /// <summary>Okabe and Ito's colours: told apart by colour-blind readers and in grey print.</summary>
    internal const string Blue = "#0072B2", Orange = "#E69F00", Green = "#009E73", Vermillion = "#D55E00", Purple = "#CC79A7", Sky = "#56B4E9";

    private static readonly string[] Colors = [Blue, Orange, Green, Vermillion, Purple, Sky];
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "triangle-down", "cross"];

    // The same thing has the same look in every lesson. The first word that a name contains decides.
    private static readonly (string Word, SeriesStyle Style)[] Known =
    [
        ("training", new(Blue)),
        ("validation", new(Orange, "dash", "square")),
        ("published", new(Vermillion, "dash", "triangle-up")),
        ("recomputed", new(Green, "solid", "diamond")),
        ("correct", new(Green, "solid", "diamond")),
        ("gradient", new(Vermillion, "dashdot", "triangle-up")),
        ("weights", new(Purple, "dot", "triangle-down")),
    ];

    /// <summary>A look for each name: its own where it is known, else the next that nobody has.</summary>
    public static IReadOnlyList<SeriesStyle> For(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var styles = names.Select(OfName).ToArray();
        for (var (i, next) = (0, 0); i < styles.Length; i++)
        {
            // A name that comes twice, "training, η = 0.1" and "training, η = 0.2", is known only the first time.
            if (styles[i] is null || styles.Take(i).Contains(styles[i]))
            {
                while (next < Colors.Length && styles.Any(style => style?.Color == Colors[next % Colors.Length]))
                {
                    next++;
                }

                styles[i] = new(Colors[next % Colors.Length], Dashes[next % Dashes.Length], Symbols[next % Symbols.Length]);
                next++;
            }
        }

        return styles!;
    }

    /// <summary>
    /// Marks of several figures in one: a later mark with another name and the look of an earlier one gets the next look that nobody has.
    /// On a surface, what has no colour of its own avoids those of the surface.
    /// </summary>
    internal static IReadOnlyList<Mark> ToldApart(IReadOnlyList<Mark> marks)
    {
        List<SeriesStyle?> avoided = marks[0] is SurfaceMark ? [new(Blue), new(Green), new(Sky)] : [];
        List<Mark> told = [];
        foreach (var mark in marks)
        {
            var isTaken = told.Any(other => other.Style is not null && other.Style == mark.Style && other.Name != mark.Name);
            var isHidden = OfName(mark.Name) is null && avoided.Any(other => other!.Color == mark.Style?.Color);
            told.Add(isTaken || isHidden ? mark.In(Next([.. avoided, .. marks.Concat(told).Select(other => other.Style)])) : mark);
        }

        return told;
    }

    private static SeriesStyle Next(IReadOnlyList<SeriesStyle?> taken)
    {
        var looks = Enumerable.Range(0, Colors.Length * Dashes.Length).Select(i => new SeriesStyle(Colors[i % Colors.Length], Dashes[i % Dashes.Length], Symbols[i % Symbols.Length])).ToList();
        return looks.Find(look => taken.All(other => other?.Color != look.Color)) ?? looks.Find(look => !taken.Contains(look)) ?? looks[0];
    }

    private static SeriesStyle? OfName(string name) =>
        Known.FirstOrDefault(known => name.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Style;
}
