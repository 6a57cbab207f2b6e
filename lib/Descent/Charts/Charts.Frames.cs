namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>
    /// An animation that starts paused: <c>Charts.Frames("Each step goes downhill", "step", [.. path.Select((w, i) => ($"{i}", Draw(w)))])</c>.
    /// All frames share the ranges of their axes and colours, so that what moves has moved. What does not change is stored once.
    /// </summary>
    /// <param name="title">The finding of the whole.</param>
    /// <param name="slider">What the slider counts, for example <c>step</c>.</param>
    /// <param name="frames">For each moment a name and a figure: as many panels in each, with marks of the same kinds. Its title is shown while it is.</param>
    /// <param name="start">Which one is shown at first, zero-based: one that says something at rest.</param>
    /// <exception cref="ArgumentException">There are fewer than two frames, or two frames differ in more than their values; the message says in what.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no frame <paramref name="start"/>.</exception>
    public static Figure Frames(string title, string slider, IReadOnlyList<(string Name, Figure Figure)> frames, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(frames);
        FrameGuard.Check("Charts.Frames", frames, start);
        var panels = FrameRanges.Shared([.. frames.Select(frame => frame.Figure.Panels)]);
        return new(title, panels[start])
        {
            Caption = frames[start].Figure.Caption,
            Slider = slider,
            Start = start,
            Frames = [.. frames.Zip(panels, (frame, own) => new FigureFrame(frame.Name, frame.Figure.Title, own))],
        };
    }
}
