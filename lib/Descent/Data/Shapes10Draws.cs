namespace Descent.Data;

/// <summary>The random numbers of one image: s ← s + γ, then s scrambled (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).</summary>
/// <remarks>
/// Integer arithmetic, so that the same numbers come on every machine and runtime; image i starts where only i and the seed say,
/// so that images can be drawn in any order and on any number of threads.
/// </remarks>
/// <param name="seed">Seed of the set.</param>
/// <param name="image">Number of the image.</param>
internal struct Shapes10Draws(int seed, int image)
{
    private ulong _state = Scramble(Scramble((uint)seed) + (uint)image);

    /// <summary>64 random bits.</summary>
    public ulong Bits() => Scramble(_state += 0x9E3779B97F4A7C15);

    /// <summary>Uniform on [low, high): a multiple of 2⁻⁵³ scaled.</summary>
    public double Between(double low, double high) => low + ((high - low) * ((Bits() >> 11) / 9007199254740992.0));

    private static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
