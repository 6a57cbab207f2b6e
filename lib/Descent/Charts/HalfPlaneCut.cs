namespace Descent.Plotting;

/// <summary>What the half-plane w·x &gt; θ cuts out of a rectangle.</summary>
/// <param name="Corners">The corners of the part inside, around it; none where no point is inside.</param>
/// <param name="Border">The two ends of the line w·x = θ in the rectangle; none where it passes by.</param>
internal sealed record HalfPlaneCut(IReadOnlyList<(double X, double Y)> Corners, IReadOnlyList<(double X, double Y)> Border)
{
    /// <summary>Walks around the rectangle and notes the corners inside, and the places where an edge crosses the line (Sutherland and Hodgman, 1974).</summary>
    /// <param name="weights">w₁, w₂, θ.</param>
    /// <param name="x">The rectangle's ends along x₁.</param>
    /// <param name="y">The rectangle's ends along x₂.</param>
    public static HalfPlaneCut Of(IReadOnlyList<double> weights, (double From, double To) x, (double From, double To) y)
    {
        (double X, double Y)[] rectangle = [(x.From, y.From), (x.To, y.From), (x.To, y.To), (x.From, y.To)];
        List<(double, double)> corners = [], border = [];
        for (var i = 0; i < rectangle.Length; i++)
        {
            var (a, b) = (rectangle[i], rectangle[(i + 1) % rectangle.Length]);
            var (za, zb) = (Z(a), Z(b));
            if (za > 0)
            {
                corners.Add(a);
            }

            if (za > 0 != zb > 0)
            {
                var t = za / (za - zb);
                corners.Add((a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y))));
                border.Add(corners[^1]);
            }
        }

        return new(corners, border);

        double Z((double X, double Y) at) => (weights[0] * at.X) + (weights[1] * at.Y) - weights[2];
    }
}
