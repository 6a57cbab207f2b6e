using Descent.Data;
using Descent.Layers;
using Descent.Losses;

namespace Descent.Landscapes;

/// <summary>The loss around a network, along lines and over planes in parameter space. The network is only read.</summary>
public static partial class Landscape
{
    // Small enough that the first estimate is there within a second or two, and that a block's pre-activations stay in the cache.
    private const int SamplesAtOnce = 256;

    /// <summary>The loss over a plane: <c>Landscape.Plane(model, loss, Directions.Random(seed: 1).FilterNormalized(), on: train)</c>.</summary>
    /// <param name="model">The network, in prediction: nothing is dropped, batch normalization uses its running statistics as they are.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="directions">The plane's directions.</param>
    /// <param name="on">The samples.</param>
    /// <param name="grid">The points; 51 × 51 from −1 to 1 where left out.</param>
    /// <param name="progress">Told after each block of samples what the surface looks like by then.</param>
    /// <param name="file">Where the blocks are kept while it runs: begun again with the same file, it goes on where it stopped, and the result is the same to the last bit.</param>
    /// <param name="part">Only a share of the samples, where several computers work on one surface, each with a file of its own.</param>
    /// <param name="cancellationToken">Stops within a row of the grid; what is in the file stays.</param>
    /// <exception cref="ArgumentException">The grid is empty or does not ascend, the directions do not fit, or the file belongs to another surface.</exception>
    /// <exception cref="NotSupportedException">A layer of one's own does not say how it is copied.</exception>
    public static LossSurface Plane(
        Sequential model, Loss loss, Directions directions, Dataset on, PlaneGrid? grid = null,
        IProgress<LossSurface>? progress = null, string? file = null, SurfacePart? part = null, CancellationToken cancellationToken = default)
    {
        LossSurface? surface = null;
        foreach (var estimate in Estimates(model, loss, directions, on, grid, file, part, cancellationToken))
        {
            progress?.Report(surface = estimate);
            surface = estimate;
        }

        return surface ?? throw new ArgumentException($"Part {part!.Number} of {part.Of} has no samples: {on.Count} make fewer blocks of {SamplesAtOnce}. Take fewer parts.", nameof(part));
    }

    /// <summary>Puts the files of parts together into one, from which <see cref="Plane"/> takes the whole surface, the same to the last bit as if one computer had done it alone.</summary>
    /// <param name="file">The file to make, or to add to.</param>
    /// <param name="parts">The files of the parts.</param>
    /// <exception cref="ArgumentException">A file is not one of a surface, or of another surface than the first.</exception>
    public static void Join(string file, params string[] parts)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(parts);
        SurfaceFile.Join(file, parts);
    }

    /// <summary>The same, as a sequence of estimates that get better with each block of samples: stop with <c>Take</c>, <c>TakeWhile</c> or <c>break</c> when one is good enough.</summary>
    /// <param name="model">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="directions">The plane's directions.</param>
    /// <param name="on">The samples.</param>
    /// <param name="grid">The points; 51 × 51 from −1 to 1 where left out.</param>
    /// <param name="file">Where the blocks are kept.</param>
    /// <param name="part">Only a share of the samples.</param>
    /// <param name="cancellationToken">Stops within a row of the grid.</param>
    public static IEnumerable<LossSurface> Estimates(
        Sequential model, Loss loss, Directions directions, Dataset on, PlaneGrid? grid = null, string? file = null, SurfacePart? part = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(directions);
        ArgumentNullException.ThrowIfNull(on);
        grid ??= PlaneGrid.Square();
        grid.Check();
        var (u, v) = directions.For(model);
        var work = new SurfaceWork(new(model, u, v), loss, grid);
        return Iterate();

        IEnumerable<LossSurface> Iterate()
        {
            var sums = new SurfaceSums();
            using var kept = file is null ? null : SurfaceFile.Open(file, SurfaceKey.Of(model, loss, u, v, grid, on), grid, sums);
            var reader = new BatchReader(on, Math.Min(SamplesAtOnce, on.Count));
            var done = sums.Blocks.Any();
            for (var i = 0; i < reader.Count; i++)
            {
                var first = i * SamplesAtOnce;
                if (!sums.Has(first) && part?.Has(i) is not false)
                {
                    var block = work.Evaluate(reader.Read(i), first, cancellationToken);
                    kept?.Append(block);
                    sums.Add(block);
                    yield return sums.Estimate(grid, on.Count);
                    done = false;
                }
            }

            if (done)
            {
                yield return sums.Estimate(grid, on.Count);
            }
        }
    }
}
