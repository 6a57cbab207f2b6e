namespace Descent.Landscapes;

/// <summary>The loss at a checkpoint, and what a picture of the plane shows in its place.</summary>
/// <param name="Loss">The loss where the network was.</param>
/// <param name="InPlane">The loss at the point of the plane next to it.</param>
/// <param name="OffPlane">How far apart the two are.</param>
public sealed record TrajectoryLoss(double Loss, double InPlane, double OffPlane);
