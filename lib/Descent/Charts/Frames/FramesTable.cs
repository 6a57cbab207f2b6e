namespace Descent.Plotting;

/// <summary>An animation as a table: a row for each moment, with its finding and what changes.</summary>
internal static class FramesTable
{
    public static Table Of(Figure figure)
    {
        var changing = Enumerable.Range(0, figure.Panels.Count)
            .SelectMany(panel => PlotlyFrames.Of([.. figure.Frames.Select(frame => frame.Panels[panel])]).Traces.Select(mark => (Panel: panel, Mark: mark))).ToList();
        var rows = DataTable.Thin(figure.Frames.Count, DataTable.MostRows);
        return new(
            [figure.Slider, "finding", .. changing.Select(place => Name(figure.Panels[place.Panel], place.Mark))],
            [.. rows.Select(row => (IReadOnlyList<string>)[figure.Frames[row].Name, figure.Frames[row].Title,
                .. changing.Select(place => figure.Frames[row].Panels[place.Panel] is var panel ? panel.Marks[place.Mark].Summary(panel) : "")])],
            rows.Count < figure.Frames.Count ? $"{rows.Count} of {NumberText.Significant(figure.Frames.Count)} frames, evenly spread." : "");
    }

    private static string Name(Panel panel, int mark) => panel.Marks[mark].Name is { Length: > 0 } name ? name : panel.Y.Title;
}
