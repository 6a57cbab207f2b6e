using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Something drawn in a panel: a line, markers, bars, a field of values.</summary>
/// <param name="Name">What it shows; empty where the title says it all.</param>
public abstract record Mark(string Name)
{
    /// <summary>The places that the horizontal axis must show.</summary>
    internal abstract IEnumerable<double> Xs { get; }

    /// <summary>The places that the vertical axis must show.</summary>
    internal abstract IEnumerable<double> Ys { get; }

    /// <summary>What kind of thing it is, for messages.</summary>
    internal string Kind => GetType().Name[..^"Mark".Length].ToLowerInvariant();

    /// <summary>The look to explain in a legend; <see langword="null"/> where there is nothing to tell apart.</summary>
    internal virtual SeriesStyle? Style => null;

    /// <summary>The same in another look, where it has one.</summary>
    internal virtual Mark In(SeriesStyle look) => this;

    /// <summary>The field that it shows by colour, if it does.</summary>
    internal virtual FieldMark? Field => null;

    /// <summary>The same with colours for another range.</summary>
    internal virtual Mark Within(Axis value) => this;

    /// <summary>Its numbers in a few words.</summary>
    /// <param name="panel">The panel that it stands in.</param>
    internal abstract string Summary(Panel panel);

    /// <summary>Its numbers one by one for a table, in words that suit the panel; none where they do not fit into pairs.</summary>
    internal virtual IEnumerable<(string Place, string Value)> Pairs(Panel panel) => [];

    /// <summary>The trace that plotly draws it from.</summary>
    internal abstract JsonObject ToTrace();

    /// <summary>Draws it.</summary>
    internal abstract void Draw(PlotArea area, SvgWriter svg);
}
