namespace Descent.Data;

/// <summary>The draws for one image: they depend on a seed and on nothing else, so images can be changed on several threads in any order.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, OOPSLA 2014. A struct, because a <see cref="Random"/> for each image would be garbage for each image.</remarks>
/// <param name="seed">The seed.</param>
internal struct ImageDraws(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>Uniform on [0, 1).</summary>
    public double NextDouble()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Uniform on [−<paramref name="reach"/>, <paramref name="reach"/>).</summary>
    public double NextSymmetric(double reach) => reach * ((2 * NextDouble()) - 1);

    /// <summary>A whole number from −<paramref name="reach"/> to <paramref name="reach"/>.</summary>
    public int NextShift(int reach) => (int)(NextDouble() * ((2 * reach) + 1)) - reach;

    /// <summary>Standard normal (Box and Muller, 1958).</summary>
    public double NextGaussian() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());
}
