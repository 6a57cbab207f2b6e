namespace Descent.Landscapes;

/// <summary>What a point of a smooth function is, as far as its first and second derivatives tell.</summary>
public enum CriticalKind
{
    /// <summary>The gradient is not zero: the point lies on a slope, whatever its value.</summary>
    NotCritical,

    /// <summary>Gradient zero, every eigenvalue of the Hessian positive: the function rises in all directions.</summary>
    Minimum,

    /// <summary>Gradient zero, every eigenvalue negative: the function falls in all directions.</summary>
    Maximum,

    /// <summary>Gradient zero, eigenvalues of both signs: up in some directions, down in others.</summary>
    Saddle,

    /// <summary>Gradient zero, eigenvalues of one sign and some that are zero, or nothing but zeros: second derivatives do not decide.</summary>
    Degenerate,
}
