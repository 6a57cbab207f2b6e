using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Contracts;

public class LossContracts
{
    public static TheoryData<Type> Losses => LibraryTypes.DerivedFrom<Loss>();

    [Theory]
    [MemberData(nameof(Losses))]
    public void Value_and_gradient_agree_with_the_reference(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var (expected, expectedGradient) = ReferenceLoss.Evaluate(loss, output.ToDouble(), targets.ToDouble());

        var (value, gradient) = loss.Evaluate(output, targets);

        Assert.Equal(expected, value, 1e-5 * Math.Abs(expected));
        Near.Relative(1e-5, expectedGradient, gradient, "gradient");
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_gradient_agrees_with_differences_of_the_value(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var gradient = loss.Evaluate(output, targets).Gradient.ToDouble().Enumerate();

        var report = GradientCheck.Compare(
            a => ReferenceLoss.Evaluate(loss, Matrix<double>.Build.Dense(3, 5, a.ToArray()), targets.ToDouble()).Value,
            Vector<double>.Build.DenseOfEnumerable(output.ToDouble().Enumerate()),
            Vector<double>.Build.DenseOfEnumerable(gradient));

        Assert.True(report.Passes(1e-6), report.ToString());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_network_with_it_passes_the_gradient_check(Type type)
    {
        var (loss, _, targets, last) = LossCases.Of(type);
        Sequential model = [new Dense(4, 3, new Random(5)), new Tanh(), new Dense(3, 3, new Random(6)), last];

        var report = GradientCheck.Run(model, loss, new Dataset(Numbers.Gaussian(4, 5, seed: 35), targets));

        Assert.True(report.Passes(1e-5), report.ToString());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_value_is_the_mean_over_the_samples_and_the_gradient_that_of_the_mean(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var samples = Enumerable.Range(0, 5).Select(j => loss.Evaluate(output.SubMatrix(0, 3, j, 1), targets.SubMatrix(0, 3, j, 1))).ToList();

        var (value, gradient) = loss.Evaluate(output, targets);

        Assert.Equal(samples.Average(sample => sample.Value), value, 1e-12);
        Assert.All(samples, (sample, j) => Near.Relative(1e-6, sample.Gradient.ToDouble() / 5, gradient.SubMatrix(0, 3, j, 1), $"sample {j + 1}"));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Evaluating_changes_nothing_and_repeats_bit_for_bit(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var (outputBits, targetBits) = (output.Bits(), targets.Bits());

        var (first, second) = (loss.Evaluate(output, targets), loss.Evaluate(output, targets));

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(first.Gradient.Bits(), second.Gradient.Bits());
        Assert.Equal(outputBits, output.Bits());
        Assert.Equal(targetBits, targets.Bits());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Targets_of_another_shape_get_the_documented_message(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var expected = $"{type.Name} expects targets of shape 3×5, got 5×3 (rows × samples). (Parameter 'targets')";

        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => loss.Evaluate(output, targets.Transpose())).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => loss.Accuracy(output, targets.Transpose())).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => ReferenceLoss.Evaluate(loss, output.ToDouble(), targets.ToDouble().Transpose())).Message);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Not_a_number_in_the_output_makes_the_loss_not_a_number_or_a_mistake(Type type)
    {
        var (loss, output, targets, _) = LossCases.Of(type);
        var broken = output.Clone();
        broken[1, 2] = float.NaN;

        var value = loss.Evaluate(broken, targets).Value;

        Assert.True(double.IsNaN(value) || (loss is ZeroOneLoss && value > 0), $"{loss}: {value}");
    }
}
