using System.Collections.Concurrent;
using Descent.Data;
using Descent.Losses;
using Descent.Numerics;

namespace Descent.Landscapes;

/// <summary>Evaluates blocks of samples on all points of a grid, the rows shared among the cores.</summary>
/// <param name="moving">The network, cut.</param>
/// <param name="losses">The losses.</param>
/// <param name="moments">What the statistics of a batch normalization at each point come from, where they are estimated anew.</param>
/// <param name="grid">The points.</param>
internal sealed class SurfaceWork(MovingLayers moving, IReadOnlyList<Loss> losses, AffineMoments? moments, PlaneGrid grid) : ParallelWork
{
    private readonly ConcurrentBag<SurfaceWorker> _workers = [];
    private Dataset? _block;
    private AffineInputs? _inputs;
    private BlockSums? _sums;
    private CancellationToken _cancellation;

    /// <summary>What a block adds to the surface.</summary>
    /// <param name="block">The samples.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="cancellationToken">Stops between two rows of the grid.</param>
    public BlockSums Evaluate(Dataset block, int first, CancellationToken cancellationToken)
    {
        (_block, _inputs, _cancellation) = (block, moving.Inputs(block.Inputs), cancellationToken);
        _sums = BlockSums.For(first, block.Count, grid.Count * losses.Count);
        Run(grid.A.Count, Threads);
        cancellationToken.ThrowIfCancellationRequested();
        return _sums;
    }

    /// <inheritdoc/>
    protected override void RunTile(int tile)
    {
        if (_cancellation.IsCancellationRequested)
        {
            return;
        }

        if (!_workers.TryTake(out var worker))
        {
            worker = new(moving, losses, moments, grid.Count);
        }

        worker.Row(grid.A[tile], tile, grid.B, _inputs!, _block!.Targets, _sums!);
        _workers.Add(worker);
    }
}
