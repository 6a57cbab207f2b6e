namespace Descent.Numerics;

/// <summary>Draws that <see cref="Random"/> does not offer.</summary>
public static class RandomExtensions
{
    extension(Random random)
    {
        /// <summary>A standard normal deviate, mean 0 and variance 1.</summary>
        /// <remarks>√(−2·ln u₁)·cos(2π·u₂) with u₁, u₂ uniform: Box and Muller, Ann. Math. Stat. 29 (1958). Takes two draws.</remarks>
        public double NextGaussian() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        /// <summary>A draw from the uniform distribution on [−<paramref name="halfWidth"/>, <paramref name="halfWidth"/>).</summary>
        /// <param name="halfWidth">Half the width of the interval.</param>
        public double NextSymmetric(double halfWidth) => halfWidth * ((2 * random.NextDouble()) - 1);
    }
}
