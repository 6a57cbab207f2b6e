namespace Descent.Plotting;

/// <summary>One moment of an animation: the panels as they are then.</summary>
/// <param name="Name">What the slider says, for example the number of the step.</param>
/// <param name="Title">The finding of this moment.</param>
/// <param name="Panels">As many panels as the figure has, with the same axes and as many marks of the same kinds.</param>
public sealed record FigureFrame(string Name, string Title, IReadOnlyList<Panel> Panels);
