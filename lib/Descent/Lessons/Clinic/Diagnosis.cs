namespace Descent.Lessons;

/// <summary>What the clinic answers to a wrong name for a fault.</summary>
internal static class Diagnosis
{
    /// <summary>Why it is not that.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="named">A fault that it does not have.</param>
    public static string Answer(Patient patient, Fault named) => $"Patient {patient.Number} is not a case of {Name(named)}. " +
        (patient.RuledOut.TryGetValue(named, out var reason) ? reason : $"You would see {Expected(named)}.");

    private static string Name(Fault fault) => fault switch
    {
        Fault.RateTooLow => "too low a learning rate",
        Fault.ZeroWeights => "zero weights",
        Fault.DeadUnits => "dead units",
        Fault.SaturatedUnits => "saturated units",
        Fault.VanishingGradient => "a vanishing gradient",
        Fault.RateTooHigh => "too high a learning rate",
        Fault.RawInputs => "raw inputs",
        Fault.SortedSamples => "sorted samples",
        Fault.SoftmaxTwice => "a softmax twice",
        Fault.ShuffledLabels => "shuffled labels",
        Fault.Overfitting => "overfitting",
        Fault.LeakedSamples => "leaked samples",
        Fault.WrongSign => "a wrong sign",
        _ => "dropout at test time",
    };

    // What none of the other patients shows.
    private static string Expected(Fault fault) => fault switch
    {
        Fault.RateTooLow => "updates far below 10⁻³ in every layer, among the sizes, and a gradient in every layer",
        Fault.ZeroWeights => "weights at the lower edge of the sizes, and no gradient in the hidden layers",
        Fault.DeadUnits => "hidden outputs at 0 alone",
        Fault.SaturatedUnits => "a first loss far above that of a guess, and hidden outputs at the activation's two ends",
        Fault.VanishingGradient => "a gradient that falls by the same factor from layer to layer, on its way back",
        Fault.RateTooHigh => "a loss that falls and leaps without a rhythm, and updates above 10⁻² among the sizes",
        Fault.RawInputs => "two inputs far apart among the sizes",
        Fault.SortedSamples => "a loss that leaps step by step in the rhythm of the epochs",
        Fault.SoftmaxTwice => "an accuracy near 100 % beside a loss that stays above 0.31",
        Fault.ShuffledLabels => "an accuracy near 50 % on the training set, and everything else healthy",
        Fault.Overfitting => "a validation loss that rises while the training loss falls to nothing",
        Fault.LeakedSamples => "a validation set that is learned like the training set, to the last sample",
        Fault.WrongSign => "a loss that rises from the first step to the last",
        _ => "a validation loss above the training loss from the first epoch on; no recipe of this clinic has dropout",
    };
}
