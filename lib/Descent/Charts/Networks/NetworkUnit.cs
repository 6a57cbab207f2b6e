namespace Descent.Plotting;

/// <summary>One unit of a drawn network.</summary>
/// <param name="Name">Its letter, for example <c>a[2]₁</c>.</param>
/// <param name="Z">Its pre-activation; <see langword="null"/> for an input.</param>
/// <param name="Value">Its activation.</param>
/// <param name="Delta">δ = ∂L/∂z, or ∂L/∂x for an input; <see langword="null"/> where there was no backward pass.</param>
/// <param name="Masked">Whether its ReLU is off, so that no gradient passes.</param>
public sealed record NetworkUnit(string Name, double? Z, double Value, double? Delta, bool Masked);
