using Descent.Layers;
using Descent.Lessons;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("dropout_p0.5")]
public class DropoutTests
{
    [Fact]
    public void The_drawn_mask_gives_the_golden_activations()
    {
        var draws = GoldenFile.Numbers("dropout_p0.5", "mask_draw");
        var dropout = new Dropout(0.5f, new ScriptedRandom([.. draws.Select(draw => (float)draw)]));

        var a1 = dropout.Forward(GoldenFile.Numbers("house", "z1").AsColumn(), Pass.Train);

        Near.Single(GoldenFile.Numbers("dropout_p0.5", "a1"), a1.ToDouble().Enumerate());
    }

    [Fact]
    public void Each_mask_gives_its_golden_price_and_their_mean_is_not_the_test_pass()
    {
        var golden = GoldenFile.At("dropout_p0.5", "z3_by_mask").EnumerateArray().Select(row => (Mask: row[0].Doubles(), Price: row[1].GetDouble())).ToList();

        var prices = golden.ConvertAll(entry => Price([.. entry.Mask.Select(bit => (float)bit)], Pass.Train));

        Near.Single(golden.Select(entry => entry.Price), prices);
        Near.Single(GoldenFile.Number("dropout_p0.5", "mean"), prices.Average());
        Near.Single(GoldenFile.Number("dropout_p0.5", "testPass"), Price([0, 0], Pass.Predict));
    }

    [Fact]
    public void In_double_precision_a_mask_on_the_columns_of_the_next_weights_gives_the_same_prices()
    {
        foreach (var row in GoldenFile.At("dropout_p0.5", "z3_by_mask").EnumerateArray())
        {
            var (network, x, _) = HousePrice.Create();
            var kept = Vector<double>.Build.DenseOfArray(row[0].Doubles()) / 0.5;
            (network.Parameters[2] * Matrix<double>.Build.DenseOfDiagonalVector(kept)).CopyTo(network.Parameters[2]);

            Near.Double(row[1].GetDouble(), network.Forward(x)[5][0, 0]);
        }
    }

    // A mask bit serves as the draw: 0 lies below the rate and drops, 1 does not.
    private static double Price(float[] mask, Pass pass)
    {
        var (house, data) = HouseInSingleTests.House();
        Sequential model = [house[0], house[1], new Dropout(0.5f, new ScriptedRandom(mask)), house[2], house[3], house[4]];
        return model.Forward(data.Inputs, pass)[0, 0];
    }
}

file static class Columns
{
    public static Matrix<float> AsColumn(this double[] values) => Matrix<float>.Build.Dense(values.Length, 1, [.. values.Select(x => (float)x)]);
}
