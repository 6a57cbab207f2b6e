using Descent.Data;
using Descent.Layers;
using Descent.Losses;

namespace Descent.Landscapes;

public static partial class Landscape
{
    // Blocks of samples outside, the grid inside: after each block the whole surface is there as an estimate.
    private static IEnumerable<IReadOnlyList<LossSurface>> Estimates(
        Sequential model, IReadOnlyList<Loss> losses, Directions directions, Dataset on, PlaneGrid grid, string? file, SurfacePart? part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(directions);
        ArgumentNullException.ThrowIfNull(on);
        if (losses.Count == 0 || losses.Contains(null!))
        {
            throw new ArgumentException("Expected one or more losses to measure, got none.", nameof(losses));
        }

        grid.Check();
        var (u, v) = directions.For(model);
        var moving = new MovingLayers(model, u, v);
        var anew = directions.StatisticsOfEachPoint && moving.NormalizesFirst();
        return Iterate();

        IEnumerable<IReadOnlyList<LossSurface>> Iterate()
        {
            var sums = new SurfaceSums();
            using var kept = file is null ? null : SurfaceFile.Open(file, SurfaceKey.Of(model, losses, anew, u, v, grid, on), grid.Count * losses.Count, sums);
            var reader = new BatchReader(on, Math.Min(SamplesAtOnce, on.Count));
            var work = new SurfaceWork(moving, losses, anew ? AffineMoments.Of(moving, reader, cancellationToken) : null, grid);
            var done = sums.Blocks.Any();
            for (var i = 0; i < reader.Count; i++)
            {
                var first = i * SamplesAtOnce;
                if (!sums.Has(first) && part?.Has(i) is not false)
                {
                    var block = work.Evaluate(reader.Read(i), first, cancellationToken);
                    kept?.Append(block);
                    sums.Add(block);
                    yield return Surfaces();
                    done = false;
                }
            }

            if (done)
            {
                yield return Surfaces();
            }

            IReadOnlyList<LossSurface> Surfaces() => [.. Enumerable.Range(0, losses.Count).Select(loss => sums.Estimate(grid, on.Count, loss))];
        }
    }
}
