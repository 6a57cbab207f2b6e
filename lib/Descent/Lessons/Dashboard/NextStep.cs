namespace Descent.Lessons;

/// <summary>What one changes next in a training, after a look at its dashboard.</summary>
public enum NextStep
{
    /// <summary>The updates are too long: take a lower learning rate.</summary>
    LowerTheRate,

    /// <summary>The updates are too short: take a higher learning rate.</summary>
    RaiseTheRate,

    /// <summary>It learns its images by heart: dropout, augmentation, more images.</summary>
    RegularizeMore,

    /// <summary>It is hindered more than it can bear: less dropout, less augmentation.</summary>
    RegularizeLess,

    /// <summary>All is well, and it is not done: more epochs.</summary>
    TrainLonger,
}
