using System.Numerics.Tensors;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>Lanczos' method: an orthonormal basis q₁, q₂, … of {q, H·q, H²·q, …}, in which H is tridiagonal, so that its eigenvalues can be read off a small matrix.</summary>
/// <remarks>
/// Each step: w = H·qⱼ; αⱼ = qⱼ·w; take from w its parts along all q so far, twice over; βⱼ = ‖w‖; qⱼ₊₁ = w/βⱼ.
/// Without that full re-orthogonalization, rounding brings back what was taken out and eigenvalues appear several times.
/// The ends of the spectrum converge first. Vectors are single, sums double precision. Sources: Lanczos, 1950; Paige, 1972; Golub and Van Loan, Matrix Computations, chapter 10.
/// </remarks>
internal sealed class Lanczos
{
    private readonly HessianOperator _hessian;
    private readonly Random _random;
    private readonly List<float[]> _basis = [];
    private readonly List<double> _alpha = [], _beta = [];

    /// <summary>Begins at random, or near a vector: a tenth of it is random, lest it lie across an eigenvector that is looked for.</summary>
    public Lanczos(HessianOperator hessian, int seed, float[]? near = null)
    {
        (_hessian, _random) = (hessian, new(seed));
        var start = Fresh();
        if (near is not null && LongVectors.Dot(near, near) is > 0 and var square)
        {
            TensorPrimitives.Multiply(start, (float)(0.1 * Math.Sqrt(square)), start);
            LongVectors.Add(1, near, start);
            LongVectors.Normalize(start);
        }

        _basis.Add(start);
    }

    /// <summary>Products with H so far.</summary>
    public int Steps => _alpha.Count;

    /// <summary>One more product with H.</summary>
    public void Step()
    {
        var q = _basis[^1];
        var w = new float[q.Length];
        _hessian.Apply(q, w);
        _alpha.Add(LongVectors.Dot(q, w));
        Orthogonalize(w);
        var beta = LongVectors.Normalize(w);
        var scale = _alpha.Concat(_beta).Max(Math.Abs);
        if (beta > 1e-6 * scale)
        {
            _beta.Add(beta);
            _basis.Add(w);
        }
        else
        {
            // H maps the space onto itself. What is left of H lies beyond it: go on from a new direction there.
            _beta.Add(0);
            _basis.Add(Steps < _hessian.Size ? Fresh() : w);
        }
    }

    /// <summary>The eigenvalues at one end, lifted from the small matrix to H.</summary>
    /// <param name="count">How many.</param>
    /// <param name="lowest">At which end.</param>
    /// <param name="tolerance">What residual counts as converged, relative to the largest |λ|.</param>
    /// <param name="asTheyAre">Whether they are wanted also where some have not converged; <see langword="null"/> comes back otherwise.</param>
    public Spectrum? Spectrum(int count, bool lowest, double tolerance, bool asTheyAre)
    {
        var n = Steps;
        var small = Matrix<double>.Build.Dense(n, n, (i, j) => i == j ? _alpha[i] : Math.Abs(i - j) == 1 ? _beta[Math.Min(i, j)] : 0);
        var evd = small.Evd(Symmetricity.Symmetric);
        var values = evd.EigenValues.Select(value => value.Real).ToArray();
        var scale = values.Max(Math.Abs);
        var chosen = Enumerable.Range(0, n).OrderBy(i => lowest ? values[i] : -values[i]).Take(count).ToList();
        var residuals = chosen.Select(i => Math.Abs(_beta[n - 1] * evd.EigenVectors[n - 1, i])).ToList();
        var converged = residuals.Select(residual => residual <= tolerance * scale).ToList();
        return asTheyAre || converged.TrueForAll(it => it)
            ? new([.. chosen.Select(i => values[i])], [.. chosen.Select(i => Lift(evd.EigenVectors.Column(i)))], residuals, converged, n)
            : null;
    }

    // u = Σⱼ sⱼ·qⱼ.
    private Vector<float> Lift(Vector<double> s)
    {
        var u = new float[_hessian.Size];
        for (var j = 0; j < s.Count; j++)
        {
            LongVectors.Add(s[j], _basis[j], u);
        }

        LongVectors.Normalize(u);
        return Vector<float>.Build.Dense(u);
    }

    private float[] Fresh()
    {
        var q = new float[_hessian.Size];
        foreach (ref var entry in q.AsSpan())
        {
            entry = (float)_random.NextGaussian();
        }

        LongVectors.Normalize(q);
        Orthogonalize(q);
        LongVectors.Normalize(q);
        return q;
    }

    private void Orthogonalize(float[] w)
    {
        for (var time = 0; time < 2; time++)
        {
            // All parts from one w, then all taken off: classical Gram-Schmidt, which a second time is as good as orthogonal.
            var parts = _basis.ConvertAll(q => LongVectors.Dot(q, w));
            for (var i = 0; i < _basis.Count; i++)
            {
                LongVectors.Add(-parts[i], _basis[i], w);
            }
        }
    }
}
