namespace Descent.Layers;

/// <summary>What a forward pass is for.</summary>
public enum Pass
{
    /// <summary>Only the output matters: nothing is stored, no unit is dropped, <see cref="BatchNorm"/> uses its running statistics. May run on several threads.</summary>
    Predict,

    /// <summary>A backward pass will follow: layers keep what they need for it. No unit is dropped; <see cref="BatchNorm"/> uses the batch's statistics.</summary>
    Differentiate,

    /// <summary>As <see cref="Differentiate"/>, and <see cref="Dropout"/> drops, and <see cref="BatchNorm"/> moves its running statistics.</summary>
    Train,

    /// <summary>The <see cref="Train"/> pass before it once more, on the same batch at other parameters: <see cref="Dropout"/> drops the same entries, and <see cref="BatchNorm"/> does not move its running statistics.</summary>
    Again,
}
