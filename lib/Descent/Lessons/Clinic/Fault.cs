namespace Descent.Lessons;

/// <summary>What can be wrong with a training; the first twelve are those of the clinic's patients.</summary>
public enum Fault
{
    /// <summary>The learning rate is far too low.</summary>
    RateTooLow,

    /// <summary>All weights start at 0, so that all units of a layer stay alike.</summary>
    ZeroWeights,

    /// <summary>No hidden ReLU lets anything through, for any sample.</summary>
    DeadUnits,

    /// <summary>First weights so large that sigmoids answer 0 or 1 and have next to no slope.</summary>
    SaturatedUnits,

    /// <summary>The gradient shrinks from layer to layer on its way back.</summary>
    VanishingGradient,

    /// <summary>The learning rate is far too high.</summary>
    RateTooHigh,

    /// <summary>The inputs have very different scales.</summary>
    RawInputs,

    /// <summary>The samples come sorted by class, in the same order in every epoch.</summary>
    SortedSamples,

    /// <summary>A softmax stands before a loss that has one.</summary>
    SoftmaxTwice,

    /// <summary>The labels do not belong to their samples.</summary>
    ShuffledLabels,

    /// <summary>The network learns its few samples by heart.</summary>
    Overfitting,

    /// <summary>Samples of the validation set are in the training set.</summary>
    LeakedSamples,

    /// <summary>The parameters walk up the gradient instead of down.</summary>
    WrongSign,

    /// <summary>Units are dropped while the validation set is measured.</summary>
    DropoutAtTest,
}
