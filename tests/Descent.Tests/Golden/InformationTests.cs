using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("entropy")]
[GoldenBlock("kl")]
public class InformationTests
{
    private static readonly double[] P = GoldenFile.Numbers("kl", "p");
    private static readonly double[] Q = GoldenFile.Numbers("kl", "q");
    private static readonly double[] Uniform = [1 / 3.0, 1 / 3.0, 1 / 3.0];

    [Fact]
    public void Information_and_entropy_are_the_golden_ones()
    {
        Near.Double(GoldenFile.Numbers("entropy", "I"), P.Select(Entropy.Information));
        Near.Double(GoldenFile.Number("entropy", "H"), Entropy.Of(P));
        Near.Double(GoldenFile.Number("kl", "entropy_p"), Entropy.Of(P));
        Near.Double(GoldenFile.Number("kl", "entropy_p_bits"), Entropy.Of(P) / Math.Log(2));
    }

    [Fact]
    public void The_four_students_pay_the_golden_cross_entropies()
    {
        double[] computed =
        [
            Loss(new BinaryCrossEntropy(), [0.6], [1]),
            Loss(new BinaryCrossEntropy(), [0.7], [1]),
            Loss(new SoftmaxCrossEntropy(), [Math.Log(0.3), Math.Log(0.5), Math.Log(0.2)], [1, 0, 0]),
            Entropy.Cross([0, 1, 0], [0.3, 0.6, 0.1]),
        ];

        Near.Double(GoldenFile.Numbers("entropy", "CE"), computed);
    }

    [Fact]
    public void Cross_entropies_are_the_golden_ones()
    {
        Near.Double(GoldenFile.Number("kl", "cross_entropy_pq"), Entropy.Cross(P, Q));
        Near.Double(GoldenFile.Number("kl", "cross_entropy_p_uniform"), Entropy.Cross(P, Uniform));
    }

    [Fact]
    public void Kullback_Leibler_divergences_are_the_golden_ones_and_not_symmetric()
    {
        Near.Double(GoldenFile.Number("kl", "kl_pq"), Loss(new KullbackLeibler(), Q, P));
        Near.Double(GoldenFile.Number("kl", "kl_qp"), Loss(new KullbackLeibler(), P, Q));
        Near.Double(GoldenFile.Number("kl", "kl_p_uniform"), Loss(new KullbackLeibler(), Uniform, P));
        Near.Single(GoldenFile.Number("kl", "kl_pq"), new KullbackLeibler().Evaluate(Column(Q).ToSingle(), Column(P).ToSingle()).Value);
    }

    private static double Loss(Loss loss, double[] output, double[] target) => ReferenceLoss.Evaluate(loss, Column(output), Column(target)).Value;

    private static Matrix<double> Column(double[] values) => Matrix<double>.Build.Dense(values.Length, 1, values);
}
