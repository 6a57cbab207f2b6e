using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>
/// The blocks of samples that have been looked at. The estimate adds them up in the order of their samples, whatever order they came in, so that neither an interruption nor a division of the work changes a bit of it.
/// </summary>
internal sealed class SurfaceSums
{
    private readonly SortedDictionary<int, BlockSums> _blocks = [];

    /// <summary>The blocks, by their first sample.</summary>
    public IEnumerable<BlockSums> Blocks => _blocks.Values;

    /// <summary>Whether a block that begins with this sample is there.</summary>
    public bool Has(int first) => _blocks.ContainsKey(first);

    /// <summary>Adds a block.</summary>
    public void Add(BlockSums block) => _blocks.Add(block.First, block);

    /// <summary>The surface as the blocks so far show it.</summary>
    /// <param name="grid">The points.</param>
    /// <param name="samples">How many samples there are in all.</param>
    /// <param name="loss">Which of the losses, from 0.</param>
    public LossSurface Estimate(PlaneGrid grid, int samples, int loss = 0)
    {
        var (losses, squares, right, count, first) = (new double[grid.Count], new double[grid.Count], new double[grid.Count], 0, loss * grid.Count);
        foreach (var block in _blocks.Values)
        {
            count += block.Count;
            for (var point = 0; point < grid.Count; point++)
            {
                losses[point] += block.Losses[first + point];
                squares[point] += block.Squares[first + point];
                right[point] += block.Right[first + point];
            }
        }

        return new(
            grid,
            Matrix(point => losses[point] / count),
            Matrix(point => count > 1 ? Math.Sqrt(Math.Max(0, squares[point] - (losses[point] / count * losses[point])) / (count - 1) / count) : double.NaN),
            Matrix(point => right[point] / count),
            count,
            samples);

        Matrix<double> Matrix(Func<int, double> value) => Matrix<double>.Build.Dense(grid.A.Count, grid.B.Count, (i, j) => value((i * grid.B.Count) + j));
    }
}
