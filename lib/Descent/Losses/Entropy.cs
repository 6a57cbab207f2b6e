namespace Descent.Losses;

/// <summary>Information in nats (natural logarithms; divide by ln 2 for bits). Source: Shannon, 1948.</summary>
public static class Entropy
{
    /// <summary>The surprise at an event of probability p: I = −ln p.</summary>
    /// <param name="p">The probability, above 0 and at most 1.</param>
    public static double Information(double p) => -Math.Log(p);

    /// <summary>The mean surprise of a distribution: H(p) = −Σᵢ pᵢ·ln pᵢ.</summary>
    /// <param name="p">The probabilities.</param>
    public static double Of(IReadOnlyList<double> p) => Cross(p, p);

    /// <summary>The mean surprise when p happens and q was expected: H(p, q) = −Σᵢ pᵢ·ln qᵢ.</summary>
    /// <param name="p">The probabilities of what happens.</param>
    /// <param name="q">The probabilities that were expected, as many.</param>
    /// <exception cref="ArgumentException">The distributions differ in length.</exception>
    public static double Cross(IReadOnlyList<double> p, IReadOnlyList<double> q)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(q);
        return p.Count == q.Count
            ? -p.Zip(q, XLogY).Sum()
            : throw new ArgumentException($"Expected two distributions of one length, got {p.Count} and {q.Count} entries.", nameof(q));
    }

    /// <summary>x·ln y with 0·ln y = 0.</summary>
    internal static double XLogY(double x, double y) => x == 0 ? 0 : x * Math.Log(y);
}
