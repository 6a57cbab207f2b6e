using Descent.Layers;
using Descent.Lessons;
using Descent.Reference;
using Descent.Tests.Golden;
using Descent.Tests.Support;

namespace Descent.Tests.Lessons;

public class SubNetworkTests
{
    [Fact]
    public void The_four_of_the_first_layer_say_what_the_golden_file_says()
    {
        var (network, house, _) = HousePrice.Create();
        var four = SubNetwork.All(network, 0.5, hiddenLayers: 1);

        foreach (var row in GoldenFile.At("dropout_p0.5", "z3_by_mask").EnumerateArray())
        {
            var mask = row[0].Doubles();
            Near.Double(row[1].GetDouble(), Assert.Single(four, one => one.Mask.Select(kept => (double)kept).SequenceEqual(mask)).Network.Predict(house)[0, 0]);
        }

        Near.Double(GoldenFile.Number("dropout_p0.5", "mean"), four.Sum(one => one.Probability * one.Network.Predict(house)[0, 0]));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void Each_says_what_the_network_says_under_the_librarys_layer_with_its_mask(double rate)
    {
        var (network, house, _) = HousePrice.Create();
        foreach (var one in SubNetwork.All(network, rate, hiddenLayers: 2))
        {
            // A draw of 1 keeps the unit at any rate, and one of −1 drops it.
            var draws = new ScriptedRandom([.. one.Mask.Select(kept => kept == 1 ? 1f : -1f)]);
            var layers = HousePrice.Layers(new Random(0));
            foreach (var (parameter, value) in layers.Parameters.Zip(network.Parameters))
            {
                parameter.Set(value);
            }

            Sequential model = [layers[0], layers[1], new Dropout((float)rate, draws), layers[2], layers[3], new Dropout((float)rate, draws), layers[4], layers[5]];
            Near.Single(model.Forward(house.Map(x => (float)x), Pass.Train)[0, 0], one.Network.Predict(house)[0, 0], string.Join("", one.Mask));
        }
    }

    [Fact]
    public void They_are_all_different_from_none_to_complete_and_as_likely_as_their_masks()
    {
        var all = SubNetwork.All(HousePrice.Create().Network, 0.2, hiddenLayers: 2);

        Assert.Equal(16, all.Select(one => string.Join("", one.Mask)).Distinct().Count());
        Assert.Equal([0, 0, 0, 0], all[0].Mask);
        Assert.Equal([1, 1, 1, 1], all[^1].Mask);
        Near.Double(1, all.Sum(one => one.Probability));
        Near.Double(Math.Pow(0.2, 4), all[0].Probability);
        Near.Double(0.8 * Math.Pow(0.2, 3), all[1].Probability);
    }

    [Fact]
    public void The_network_itself_stays_as_it_is()
    {
        var network = HousePrice.Create().Network;
        _ = SubNetwork.All(network, 0.5, hiddenLayers: 2);

        Assert.Equal(HousePrice.Create().Network.Theta, network.Theta);
    }

    [Theory]
    [InlineData(1.0, 1, "Expected a rate from 0 to below 1, got 1.")]
    [InlineData(0.5, 0, "Expected dropout behind 1 to 2 hidden layers of this network, got 0.")]
    [InlineData(0.5, 3, "Expected dropout behind 1 to 2 hidden layers of this network, got 3.")]
    public void A_rate_or_a_number_of_layers_out_of_range_is_named(double rate, int hiddenLayers, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentOutOfRangeException>(() => SubNetwork.All(HousePrice.Create().Network, rate, hiddenLayers)).Message, StringComparison.Ordinal);

    [Fact]
    public void More_units_than_can_be_listed_are_refused()
    {
        var random = new Random(1);
        var wide = new ReferenceNetwork([new Dense(1, 13, random), new ReLU(), new Dense(13, 1, random)]);

        Assert.StartsWith(
            "Expected at most 12 hidden units, whose sub-networks can be listed, got 13: that would be 2^13 networks.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SubNetwork.All(wide, 0.5, 1)).Message, StringComparison.Ordinal);
    }
}
