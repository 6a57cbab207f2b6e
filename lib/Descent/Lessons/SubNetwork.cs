using Descent.Numerics;
using Descent.Reference;

namespace Descent.Lessons;

/// <summary>One of the networks that dropout draws from a network: some hidden units are struck out, the others speak 1/(1 − p) times as loud.</summary>
/// <remarks>
/// A mask m on activations a is a mask on the columns of the next weights, W·(m ∘ a/(1 − p)) = (W·diag(m)/(1 − p))·a, so a sub-network is a network with other weights.
/// Source: Srivastava et al., JMLR 15 (2014).
/// </remarks>
/// <param name="Network">The network with the mask in its weights.</param>
/// <param name="Mask">For each hidden unit, layer after layer, 1 where it is kept and 0 where it is dropped.</param>
/// <param name="Probability">How likely dropout draws this mask: p for each dropped unit times 1 − p for each kept one.</param>
public sealed record SubNetwork(ReferenceNetwork Network, IReadOnlyList<int> Mask, double Probability)
{
    private const int MostUnits = 12;

    /// <summary>All sub-networks: one for each choice of hidden units. The first has none of them, the last is complete.</summary>
    /// <param name="network">A network of dense layers.</param>
    /// <param name="rate">Probability p of dropping a unit, from 0 to below 1.</param>
    /// <param name="hiddenLayers">Behind how many of the hidden layers dropout stands, counted from the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in [0, 1), the network has fewer hidden layers, or they have more than 12 units.</exception>
    public static IReadOnlyList<SubNetwork> All(ReferenceNetwork network, double rate, int hiddenLayers)
    {
        ArgumentNullException.ThrowIfNull(network);
        Guard.InRange((float)rate, 0, 1, nameof(rate), below: true);
        var hidden = (network.Parameters.Count / 2) - 1;
        if (hiddenLayers < 1 || hiddenLayers > hidden)
        {
            throw new ArgumentOutOfRangeException(nameof(hiddenLayers), $"Expected dropout behind 1 to {hidden} hidden layers of this network, got {hiddenLayers}.");
        }

        var units = Enumerable.Range(1, hiddenLayers).Sum(layer => network.Parameters[2 * layer].ColumnCount);
        return units <= MostUnits
            ? [.. Enumerable.Range(0, 1 << units).Select(code => Of(network, rate, [.. Enumerable.Range(0, units).Select(unit => (code >> unit) & 1)]))]
            : throw new ArgumentOutOfRangeException(nameof(hiddenLayers), $"Expected at most {MostUnits} hidden units, whose sub-networks can be listed, got {units}: that would be 2^{units} networks.");
    }

    private static SubNetwork Of(ReferenceNetwork network, double rate, int[] mask)
    {
        var (masked, unit) = (network.At(network.Theta), 0);
        for (var layer = 1; unit < mask.Length; layer++)
        {
            var weights = masked.Parameters[2 * layer];
            for (var column = 0; column < weights.ColumnCount; column++)
            {
                weights.SetColumn(column, weights.Column(column) * (mask[unit++] / (1 - rate)));
            }
        }

        return new(masked, mask, mask.Aggregate(1.0, (product, kept) => product * (kept == 1 ? 1 - rate : rate)));
    }
}
