using Descent.Data;
using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

public static partial class Clinic
{
    // Ward A: the loss stands still.
    private static IEnumerable<Patient> Still() =>
    [
        Patient.Of(1, "I have been waiting for 30 epochs.", Fault.RateTooLow, Healthy,
            it => it with { LearningRate = 1e-6f },
            it => it with { LearningRate = 0.05f }) with
        {
            Sign = "The gradient reaches every layer, and the updates are a ten-thousandth of the usual 10⁻³.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.ZeroWeights] = "The gradient plot rules it out: zero weights let no gradient through to the hidden layers, and here it reaches all of them.",
                [Fault.DeadUnits] = "The hidden outputs rule it out: many are above 0.",
                [Fault.VanishingGradient] = "The gradient plot rules it out: the first layer gets a third of what the last one gets. That is no vanishing.",
                [Fault.ShuffledLabels] = "The sizes rule it out: the weights have hardly moved, so the labels have taught nothing yet, right or wrong.",
                [Fault.WrongSign] = "The loss rules it out: it falls, by a hair in each epoch. Up the gradient it would rise.",
            },
        },
        Patient.Of(2, "I wanted to favour no unit.", Fault.ZeroWeights, Healthy,
            it => it with { Weights = Initializer.Zero },
            it => it with { Weights = Initializer.HeNormal }) with
        {
            Sign = "Among the sizes the weights lie at the lower edge: they are 0. So are the hidden outputs, and so is every gradient that would have to pass them.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooLow] = "The gradient plot rules it out: there is nothing in the hidden layers that a larger rate could multiply.",
                [Fault.DeadUnits] = "Close: the hidden outputs are 0, too. But the sizes show why. Dead units have weights, and these are 0.",
                [Fault.VanishingGradient] = "The gradient plot rules it out: it does not shrink from layer to layer, it is 0 at once.",
                [Fault.ShuffledLabels] = "The gradient plot rules it out: wrong labels still give every layer a gradient.",
            },
        },
        Patient.Of(3, "The biases? I gave them a push.", Fault.DeadUnits, Healthy,
            it => it with { HiddenBias = -8 },
            it => it with { HiddenBias = 0 }) with
        {
            Sign = "The hidden outputs are 0, all of them, although the weights have their usual size.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooLow] = "The gradient plot rules it out: none reaches the hidden layers, so no rate would help.",
                [Fault.ZeroWeights] = "Close: nothing comes back here, either. But the sizes show weights of the usual size.",
                [Fault.RateTooHigh] = "One step too far can kill units as well. Here the gradient plot is from before the first step, and they are dead already.",
                [Fault.VanishingGradient] = "The gradient plot rules it out: it does not shrink from layer to layer, it is 0 at once.",
                [Fault.SaturatedUnits] = "The hidden outputs are on a flat part, but on which? These are at 0 alone, and a ReLU has no other flat part.",
            },
        },
        Patient.Of(4, "Deeper networks learn more, they say.", Fault.VanishingGradient, HealthyTanh with { Hidden = [16, 16, 16, 16, 16, 16, 16, 16] },
            it => it with { Weights = Initializer.Normal(0.05f) },
            it => it with { Weights = Initializer.XavierNormal }) with
        {
            Sign = "On its way back the gradient loses the same factor in every layer, a straight line on a log axis.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooLow] = "The sizes rule it out: the last layer's updates are a few hundred times those of the first. One rate serves both.",
                [Fault.ZeroWeights] = "The sizes rule it out: the weights are small, but they are there.",
                [Fault.DeadUnits] = "The hidden outputs rule it out: they are tiny, but not 0, and a tanh has no flat part there.",
                [Fault.SaturatedUnits] = "The hidden outputs rule it out: a saturated tanh answers −1 or 1, and these are near 0, where it is steepest.",
                [Fault.ShuffledLabels] = "The gradient plot rules it out: wrong labels do not make it shrink from layer to layer.",
            },
        },
        Patient.Of(5, "I shuffled the data, so that their order teaches nothing.", Fault.ShuffledLabels, Healthy,
            it => it with { Training = WithShuffledLabels(it.Training) },
            it => it with { Training = Healthy.Training }) with
        {
            Sign = "Gradient, hidden outputs and sizes are healthy, and yet not even the training set is learned.",
            RuledOut = new Dictionary<Fault, string>
            {
                [Fault.RateTooLow] = "The sizes rule it out: the updates are near 10⁻³ of the weights, as they should be.",
                [Fault.DeadUnits] = "The hidden outputs rule it out: many are above 0.",
                [Fault.VanishingGradient] = "The gradient plot rules it out: it has the same size in every layer, within a factor of three.",
                [Fault.SoftmaxTwice] = "The accuracy rules it out: with two softmaxes a network still gets its samples right. This one does not.",
                [Fault.Overfitting] = "The accuracy rules it out: whoever overfits has learned the training set. This one has not.",
                [Fault.WrongSign] = "The loss rules it out: up the gradient it would rise without end.",
            },
        },
    ];

    // Each sample gets the label of another one.
    private static Dataset WithShuffledLabels(Dataset data)
    {
        int[] order = [.. Enumerable.Range(0, data.Count)];
        new Random(1).Shuffle(order);
        return new(data.Inputs, Matrix<float>.Build.DenseOfColumns(order.Select(j => data.Targets.Column(j))));
    }
}
