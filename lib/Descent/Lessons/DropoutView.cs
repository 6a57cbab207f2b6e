using System.Globalization;
using Descent.Plotting;
using Descent.Reference;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>All sub-networks of a small network with what they say, and their mean beside the test pass.</summary>
public static class DropoutView
{
    // What is drawn on the right: rates at which a network still learns.
    private const double HighestRate = 0.5;

    // How far apart sub-networks with as many units stand.
    private const double Apart = 0.12;

    /// <summary>On the left every sub-network at its output, joined to those with one unit more or less; on the right the mean of them all and the test pass, against the rate.</summary>
    /// <param name="network">A network with one output and two or more hidden layers or units; dropout stands behind each hidden layer.</param>
    /// <param name="x">One sample, features × 1.</param>
    /// <param name="rate">Probability p of dropping a unit, from 0 to 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside.</exception>
    public static Figure Of(ReferenceNetwork network, Matrix<double> x, double rate)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(x);
        if (!(rate >= 0 && rate <= HighestRate))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), $"DropoutView.Of expects a rate from 0 to {HighestRate}, got {rate}.");
        }

        var seen = Outputs(network, x, rate);
        var (mean, test, units) = (Mean(seen), network.Predict(x)[0, 0], seen[^1].Mask.Count);
        double[] ends = [-0.4, units + 0.4], rates = [.. Enumerable.Range(0, 26).Select(i => i * HighestRate / 25)];
        var places = Places(seen.ConvertAll(one => one.Mask));
        double[] outputs = [.. seen.Select(one => one.Output)];
        Axis kept = Axis.Linear($"hidden units kept, of {units}", ends[0], ends[1]), output = "output";
        Series edges = Edges(seen.ConvertAll(one => one.Mask), places, outputs), nodes = new("sub-network", places, outputs) { Style = new(SeriesStyle.Blue) };
        Series average = new("mean", ends, [mean, mean]) { Style = new(SeriesStyle.Orange) }, full = new("test pass", ends, [test, test]) { Style = new(SeriesStyle.Green, "dash") };

        return Charts.Beside(
            string.Create(CultureInfo.InvariantCulture, $"p = {rate:0.##}: {seen.Count} sub-networks say {outputs.Min():0.00} to {outputs.Max():0.00}, on average {mean:0.00}; the test pass says {test:0.00}"),
            Charts.Overlay("", Charts.Line("", kept, output, edges, average, full), Charts.Markers("", kept, output, nodes)),
            Charts.Overlay(
                "",
                Charts.Line(
                    "",
                    "dropout rate p",
                    "output",
                    new Series("mean at p", rates, [.. rates.Select(p => Mean(Outputs(network, x, p)))]) { Style = average.Style },
                    new Series("test pass at p", rates, [.. rates.Select(_ => test)]) { Style = full.Style }),
                Charts.Markers("", "dropout rate p", "output", new Series("here", [rate], [mean]) { Style = new(SeriesStyle.Vermillion, "solid", "diamond") }))) with
        {
            Caption = "Each dot is the network with some of its hidden units struck out and the others 1/(1 − p) times as loud. A grey line joins two that differ by one unit. The mean counts each as often as dropout draws it.",
        };
    }

    private static List<(IReadOnlyList<int> Mask, double Probability, double Output)> Outputs(ReferenceNetwork network, Matrix<double> x, double rate) =>
        [.. SubNetwork.All(network, rate, (network.Parameters.Count / 2) - 1).Select(one => (one.Mask, one.Probability, one.Network.Predict(x)[0, 0]))];

    private static double Mean(List<(IReadOnlyList<int> Mask, double Probability, double Output)> seen) => seen.Sum(one => one.Probability * one.Output);

    // Sub-networks with as many units stand side by side around that number.
    private static double[] Places(List<IReadOnlyList<int>> masks) => [.. masks.Select((mask, i) =>
    {
        var level = masks.FindAll(other => other.Sum() == mask.Sum());
        return mask.Sum() + (Apart * (level.IndexOf(mask) - ((level.Count - 1) / 2.0)));
    })];

    // NaN lifts the pen between two edges.
    private static Series Edges(List<IReadOnlyList<int>> masks, double[] places, double[] outputs)
    {
        var pairs = masks.SelectMany((mask, i) => masks.Select((other, j) => (I: i, J: j, Apart: mask.Zip(other, (m, o) => o - m).ToList())))
            .Where(pair => pair.Apart.Sum() == 1 && pair.Apart.Count(difference => difference != 0) == 1).ToList();
        return new(
            "one unit apart",
            [.. pairs.SelectMany(pair => new[] { places[pair.I], places[pair.J], double.NaN })],
            [.. pairs.SelectMany(pair => new[] { outputs[pair.I], outputs[pair.J], double.NaN })])
        {
            Style = new("#808080"),
        };
    }
}
