namespace Descent.Landscapes;

/// <summary>What a block of samples adds to a surface, point by point, rows of the grid one after another; for several losses, loss after loss.</summary>
/// <param name="First">The block's first sample.</param>
/// <param name="Count">How many samples it has.</param>
/// <param name="Losses">Σ ℓ.</param>
/// <param name="Squares">Σ ℓ².</param>
/// <param name="Right">How many samples are classified correctly.</param>
internal sealed record BlockSums(int First, int Count, double[] Losses, double[] Squares, int[] Right)
{
    /// <summary>Sums to be filled.</summary>
    /// <param name="first">The block's first sample.</param>
    /// <param name="count">How many samples it has.</param>
    /// <param name="numbers">Points times losses.</param>
    public static BlockSums For(int first, int count, int numbers) => new(first, count, new double[numbers], new double[numbers], new int[numbers]);
}
