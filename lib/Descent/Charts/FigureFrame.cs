namespace Descent.Plotting;

/// <summary>One moment of an animation: what its first panel shows then.</summary>
/// <param name="Name">What a slider says, for example the number of the step.</param>
/// <param name="Marks">The panel's marks at that moment, as many as the panel has.</param>
public sealed record FigureFrame(string Name, IReadOnlyList<Mark> Marks);
