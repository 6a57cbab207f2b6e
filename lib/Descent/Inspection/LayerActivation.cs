namespace Descent.Inspection;

/// <summary>How the outputs of one activation spread, over all its units and all samples.</summary>
/// <param name="Layer">Its name.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="P1">1 of 100 is below this.</param>
/// <param name="Median">Half of them are below this.</param>
/// <param name="P99">99 of 100 are below this.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="SaturatedShare">Share of outputs on a flat part of the activation, where next to no gradient passes: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97, a ReLU at 0.</param>
/// <param name="DeadShare">Share of units whose output is saturated for every sample.</param>
public sealed record LayerActivation(
    string Layer, double Mean, double StandardDeviation, double Minimum, double P1, double Median, double P99, double Maximum, double SaturatedShare, double DeadShare);
