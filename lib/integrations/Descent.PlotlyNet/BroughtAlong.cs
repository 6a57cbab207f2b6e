namespace Descent.PlotlyNet;

/// <summary>Names the parts of Plotly.NET that a notebook gets with this library: a cell can use what a loaded assembly refers to, and nothing else.</summary>
internal static class BroughtAlong
{
    /// <summary>One type of each assembly.</summary>
    public static Type[] Parts => [typeof(Plotly.NET.CSharp.Chart)];
}
