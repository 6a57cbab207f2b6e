using System.Text.RegularExpressions;

namespace Descent.Plotting;

/// <summary>The style and the script of figures, the same in every figure: figure.css, figure.js and player.js without comments and indentation.</summary>
internal static partial class FigureAssets
{
    /// <summary>The release of plotly.js that figures are made for.</summary>
    public const string PlotlyVersion = "3.7.0";

    private static readonly Lazy<string> ReadStyle = new(() => string.Concat(Lines("figure.css")));
    private static readonly Lazy<string> ReadStill = new(() => Script(""));
    private static readonly Lazy<string> ReadPlayer = new(() => Script(string.Join('\n', Lines("player.js"))));

    /// <summary>The style.</summary>
    public static string Style => ReadStyle.Value;

    /// <summary>The script, with the player where there is something to play.</summary>
    public static string ScriptFor(bool animation) => animation ? ReadPlayer.Value : ReadStill.Value;

    private static string Script(string player) => string.Join('\n', Lines("figure.js"))
        .Replace("PLAYER", player, StringComparison.Ordinal).Replace("VERSION", PlotlyVersion, StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(FigureAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Comment().IsMatch(line));
    }

    [GeneratedRegex(@"^(//|/\*)")]
    private static partial Regex Comment();
}
