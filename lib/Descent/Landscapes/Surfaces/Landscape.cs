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
        ArgumentNullException.ThrowIfNull(loss);
        return Estimates(model, [loss], directions, on, grid ?? PlaneGrid.Square(), file, part, cancellationToken).Select(surfaces => surfaces[0]);
    }

    /// <summary>Several losses over one plane, all from the same outputs of the network: comparing them costs little more than one alone.</summary>
    /// <param name="model">The network.</param>
    /// <param name="losses">The losses; targets have to suit all of them.</param>
    /// <param name="directions">The plane's directions.</param>
    /// <param name="on">The samples.</param>
    /// <param name="grid">The points; 51 × 51 from −1 to 1 where left out.</param>
    /// <param name="progress">Told after each block of samples what the surfaces look like by then.</param>
    /// <param name="file">Where the blocks are kept.</param>
    /// <param name="cancellationToken">Stops within a row of the grid.</param>
    /// <returns>A surface for each loss, in their order.</returns>
    /// <exception cref="ArgumentException">There is no loss, or what <see cref="Plane"/> refuses.</exception>
    public static IReadOnlyList<LossSurface> Planes(
        Sequential model, IReadOnlyList<Loss> losses, Directions directions, Dataset on, PlaneGrid? grid = null,
        IProgress<IReadOnlyList<LossSurface>>? progress = null, string? file = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(losses);
        IReadOnlyList<LossSurface> surfaces = [];
        foreach (var estimate in Estimates(model, losses, directions, on, grid ?? PlaneGrid.Square(), file, null, cancellationToken))
        {
            progress?.Report(surfaces = estimate);
            surfaces = estimate;
        }

        return surfaces;
    }
}
