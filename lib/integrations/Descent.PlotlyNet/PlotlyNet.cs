using System.Runtime.CompilerServices;
using Plotly.NET;

namespace Descent.Plotting;

/// <summary>The bridge between Descent's figures and Plotly.NET.</summary>
public static class PlotlyNet
{
    // A notebook that loads this assembly gets those that it refers to; cells write Chart.Line(…) with this one.
    internal static readonly Type ForCells = typeof(Plotly.NET.CSharp.Chart);

    /// <summary>
    /// Makes notebooks show Plotly.NET's charts as they show Descent's figures: still where no script runs, without a copy of plotly.js in each output.
    /// Call it again after loading a package that brings a formatter of its own; the last one counts.
    /// </summary>
    public static void Use() => NotebookCharts.Register();

    /// <summary>The figure as a chart of Plotly.NET, to be styled further: <c>figure.ToPlotlyNet().WithTitle("…")</c>.</summary>
    /// <param name="figure">The figure.</param>
    /// <exception cref="NotSupportedException">The figure is an animation, which Plotly.NET does not know.</exception>
    public static GenericChart ToPlotlyNet(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Frames.Count is 0
            ? ChartJson.Read(figure.ToPlotlyJson())
            : throw new NotSupportedException(
                $"Plotly.NET has no frames, and the figure \"{figure.Title}\" has {figure.Frames.Count}; show the figure itself, or pass figure with {{ Frames = [] }}.");
    }

    /// <summary>Puts a title over a chart, and returns that chart as Plotly.NET's own <c>With…</c> methods do. Plotly.NET has this one for F# only.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="title">What it shows: its finding.</param>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Plotly.NET.Chart.withTitle(title, null).Invoke(chart);
    }

    /// <summary>Takes a plot through Plotly.NET. Descent calls it by its name for the interactive layer of its figures.</summary>
    /// <param name="plot">An object with <c>data</c>, <c>layout</c> and <c>config</c>, as JSON.</param>
    public static string Redraw(string plot) => ChartJson.Write(ChartJson.Read(plot));

#pragma warning disable CA2255 // A notebook cannot be asked to call this: charts must look right as soon as the integration is in use.
    [ModuleInitializer]
    internal static void Initialize()
    {
        OneFSharpCore.Keep();
        Use();
    }
#pragma warning restore CA2255
}
