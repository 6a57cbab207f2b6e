using System.Text.RegularExpressions;

namespace Descent.Notebooks.Book;

/// <summary>Formulas as plain text that can be typed and read, for the search: <c>\eta\,\nabla L</c> becomes <c>η ∇ L</c>.</summary>
internal static partial class PlainMath
{
    private static readonly Dictionary<string, string> Signs = """
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε eta η theta θ kappa κ lambda λ mu μ pi π rho ρ sigma σ
        tau τ varphi φ phi φ Delta Δ Sigma Σ partial ∂ nabla ∇ sum Σ prod Π cdot · times × odot ⊙ le ≤ ge ≥ ne ≠
        approx ≈ pm ± to → leftarrow ← infty ∞ dots … in ∈ ln ln log log exp exp max max min min tanh tanh sqrt √
        lVert ‖ rVert ‖ mid |
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The formula in letters and signs; what only sets type is left out.</summary>
    public static string Of(string latex)
    {
        var signs = Command().Replace(latex, match => Signs.GetValueOrDefault(match.Groups["name"].Value, ""));
        return Rest().Replace(signs, " ").Trim();
    }

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\\.|[{}^_&$\s]+")]
    private static partial Regex Rest();
}
