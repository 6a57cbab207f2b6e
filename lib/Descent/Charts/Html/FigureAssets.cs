using System.Text.RegularExpressions;

namespace Descent.Plotting;

/// <summary>The style and the script of figures, the same in every figure: figure.css and figure.js without comments and indentation.</summary>
internal static partial class FigureAssets
{
    /// <summary>The release of plotly.js that figures are made for.</summary>
    public const string PlotlyVersion = "3.7.0";

    private static readonly Lazy<string> ReadStyle = new(() => string.Concat(Lines("figure.css")));

    private static readonly Lazy<string> ReadScript = new(() => string.Join('\n', Lines("figure.js")).Replace("VERSION", PlotlyVersion, StringComparison.Ordinal));

    /// <summary>The style.</summary>
    public static string Style => ReadStyle.Value;

    /// <summary>The script.</summary>
    public static string Script => ReadScript.Value;

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(FigureAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Comment().IsMatch(line));
    }

    [GeneratedRegex(@"^(//|/\*)")]
    private static partial Regex Comment();
}
