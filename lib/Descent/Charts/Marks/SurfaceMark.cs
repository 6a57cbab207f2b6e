using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>A field of values as a landscape.</summary>
/// <param name="Grid">Where and what.</param>
/// <param name="Value">What the height measures, and the range it covers; what lies beyond is cut off and marked.</param>
public sealed record SurfaceMark(Grid Grid, Axis Value) : FieldMark(Grid, Value, IsSigned: false)
{
    internal override JsonObject ToTrace()
    {
        var colors = ColorScale;
        return new()
        {
            ["type"] = "surface",
            ["x"] = PlotlyJson.Numbers(Grid.X),
            ["y"] = PlotlyJson.Numbers(Grid.Y),
            ["z"] = PlotlyJson.Rows(Grid.Z, z => Drawn(double.IsFinite(z) ? Math.Clamp(z, colors.Low, colors.High) : z)),
            ["customdata"] = PlotlyJson.Rows(Grid.Z, z => z),
            ["hovertemplate"] = "(%{x:.4g}, %{y:.4g})<br>%{customdata:.4g}<extra></extra>",
            ["colorscale"] = Colors.ToJson(),
            ["cmin"] = Drawn(colors.Low),
            ["cmax"] = Drawn(colors.High),
            ["colorbar"] = ColorBar(),
            ["lighting"] = new JsonObject { ["ambient"] = 0.75, ["diffuse"] = 0.5, ["specular"] = 0.05 },
        };
    }

    /// <summary>A height just above the surface, where a point can be seen, as plotly draws it; NaN outside.</summary>
    internal double Above(double x, double y)
    {
        var colors = ColorScale;
        return Drawn(Math.Clamp(Grid.At(x, y), colors.Low, colors.High)) + (0.02 * (Drawn(colors.High) - Drawn(colors.Low)));
    }

    internal override void Draw(PlotArea area, SvgWriter svg) =>
        throw new InvalidOperationException("A surface has a panel of its own.");
}
