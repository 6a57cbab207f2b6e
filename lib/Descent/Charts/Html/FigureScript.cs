namespace Descent.Plotting;

/// <summary>The script that makes figures interactive, the same in every figure: figure.js without its comments.</summary>
internal static class FigureScript
{
    /// <summary>The release of plotly.js that figures are made for.</summary>
    public const string PlotlyVersion = "3.7.0";

    private static readonly Lazy<string> Read = new(() =>
    {
        using var reader = new StreamReader(typeof(FigureScript).Assembly.GetManifestResourceStream("figure.js")!);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines).Replace("VERSION", PlotlyVersion, StringComparison.Ordinal);
    });

    /// <summary>The script.</summary>
    public static string Text => Read.Value;
}
