using Descent.Data;
using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

public static partial class Clinic
{
    // Ward B: the loss runs wild, or gets stuck where nobody expects it.
    private static IEnumerable<Patient> Wild() =>
    [
        Patient.Of(6, "It was so slow, so I helped.", Fault.RateTooHigh, HealthyTanh,
            it => it with { LearningRate = 1 },
            it => it with { LearningRate = 0.05f }) with
        {
            Sign = "The updates are several hundredths of the weights in a single step, and the loss jumps without a rhythm.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RawInputs] = "The sizes rule it out: both inputs spread alike.",
                [Fault.SaturatedUnits] = "Saturated they are, now. But the loss begins near 0.9 and the gradient is healthy then: the steps drove the units there.",
                [Fault.SortedSamples] = "The loss step by step rules it out: it jumps at any time, not once in an epoch.",
                [Fault.ShuffledLabels] = "The accuracy rules it out: it has been near 90 %. Wrong labels never give that.",
                [Fault.WrongSign] = "The loss rules it out: up the gradient it would rise all the time. This one falls and leaps.",
            },
        },
        Patient.Of(7, "One input is in metres, one in millimetres.", Fault.RawInputs, InMillimetres(HealthyTanh) with { Standardize = true },
            it => it with { Standardize = false },
            it => it with { Standardize = true }) with
        {
            Sign = "In the sizes one input spreads 1,500 times as far as the other. The network hears nothing else.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooLow] = "The sizes rule it out: the last layer's updates are above 10⁻³.",
                [Fault.RateTooHigh] = "Look further left in the sizes: the updates are not far from 10⁻², but the first input is far from everything.",
                [Fault.SaturatedUnits] = "The first layer is saturated, that is true. The sizes show why: its weights are as usual, its first input is not.",
                [Fault.ShuffledLabels] = "The accuracy rules it out: 7 of 10 are right, in both sets. A coin has 5.",
                [Fault.SoftmaxTwice] = "The accuracy rules it out: with two softmaxes nearly all samples would be right.",
            },
        },
        Patient.Of(8, "Large weights, for a strong start.", Fault.SaturatedUnits, Healthy with { Activation = () => new Sigmoid(), LearningRate = 0.5f },
            it => it with { Weights = Initializer.Normal(100) },
            it => it with { Weights = Initializer.Normal(1) }) with
        {
            Sign = "The first loss is 250, where a guess costs 0.69, and the hidden outputs are 0 or 1, where a sigmoid is flat.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooHigh] = "The first loss rules it out: it is 250 before any step has been taken.",
                [Fault.RateTooLow] = "The first loss rules it out: no rate has been used yet, and it is 250. Updates are small only beside such weights.",
                [Fault.RawInputs] = "The sizes rule it out: both inputs spread alike. It is the weights that are large.",
                [Fault.DeadUnits] = "The hidden outputs rule it out: many are 1, and dead is what answers 0 alone.",
                [Fault.WrongSign] = "The loss rules it out: it falls.",
                [Fault.VanishingGradient] = "The gradient plot rules it out: it does not shrink on its way back. What is small is the update beside such weights.",
            },
        },
        Patient.Of(9, "My file is tidy: class 0 first, then class 1.", Fault.SortedSamples, Sorted(HealthyTanh) with { BatchSize = 5 },
            it => it with { Shuffle = false },
            it => it with { Shuffle = true }) with
        {
            Sign = "Step by step the loss leaps twice in every epoch: where class 0 ends, and where it begins again.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooHigh] = "A lower rate would hide it. The loss step by step has a rhythm, and chance has none.",
                [Fault.RawInputs] = "The sizes rule it out: both inputs spread alike.",
                [Fault.SaturatedUnits] = "Saturated they are, now. But the loss begins near 1 and the gradient is healthy then: something drove them there.",
                [Fault.ShuffledLabels] = "The loss step by step rules it out: within a class it falls to nothing, so samples and labels belong together.",
            },
        },
    ];

    private static Recipe InMillimetres(Recipe recipe) => recipe with { Training = InMillimetres(recipe.Training), Validation = InMillimetres(recipe.Validation) };

    private static Dataset InMillimetres(Dataset data) =>
        new(Matrix<float>.Build.Dense(data.Features, data.Count, (i, j) => i == 0 ? 1000 * data.Inputs[i, j] : data.Inputs[i, j]), data.Targets);

    private static Recipe Sorted(Recipe recipe)
    {
        var (first, second) = (recipe.Training.OfClass(0), recipe.Training.OfClass(1));
        return recipe with { Training = new(first.Inputs.Append(second.Inputs), first.Targets.Append(second.Targets)) };
    }
}
