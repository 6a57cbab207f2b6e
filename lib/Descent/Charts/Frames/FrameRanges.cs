namespace Descent.Plotting;

/// <summary>One range for all frames of an animation: a thing that stands still must not seem to move.</summary>
internal static class FrameRanges
{
    /// <summary>The panels of each frame, every axis and every colour scale over the data of all of them, unless an axis asks for a range of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Panel>> Shared(IReadOnlyList<IReadOnlyList<Panel>> frames)
    {
        var columns = Enumerable.Range(0, frames[0].Count).Select(panel => Shared([.. frames.Select(panels => panels[panel])])).ToList();
        return [.. frames.Select((_, frame) => (IReadOnlyList<Panel>)[.. columns.Select(column => column[frame])])];
    }

    private static List<Panel> Shared(IReadOnlyList<Panel> moments)
    {
        var (x, y) = PanelScales.Of(moments[0] with { Marks = [.. moments.SelectMany(moment => moment.Marks)] });
        var fields = Enumerable.Range(0, moments[0].Marks.Count).Select(mark => Colors([.. moments.Select(moment => moment.Marks[mark].Field).OfType<FieldMark>()])).ToList();
        return [.. moments.Select(moment => new Panel(Fixed(moment.X, x), Fixed(moment.Y, y), [.. moment.Marks.Select((mark, i) =>
            mark.Field is { } field ? mark.Within(Fixed(field.Value, fields[i]!)) : mark)]))];
    }

    private static Scale? Colors(IReadOnlyList<FieldMark> fields)
    {
        List<Scale> scales = [.. fields.Select(field => field.ColorScale)];
        return scales.Count is 0 ? null : scales[0] with { Low = scales.Min(scale => scale.Low), High = scales.Max(scale => scale.High) };
    }

    // Names along an axis have their places already.
    private static Axis Fixed(Axis axis, Scale scale) => axis.Categories is not null ? axis : axis with { From = scale.Low, To = scale.High };
}
