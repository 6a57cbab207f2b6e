namespace Descent.Landscapes;

/// <summary>What a block of samples adds to a surface, point by point, rows of the grid one after another.</summary>
/// <param name="First">The block's first sample.</param>
/// <param name="Count">How many samples it has.</param>
/// <param name="Losses">Σ ℓ.</param>
/// <param name="Squares">Σ ℓ².</param>
/// <param name="Right">How many samples are classified correctly.</param>
internal sealed record BlockSums(int First, int Count, double[] Losses, double[] Squares, int[] Right)
{
    /// <summary>Sums for a grid, to be filled.</summary>
    public static BlockSums For(int first, int count, int points) => new(first, count, new double[points], new double[points], new int[points]);
}
