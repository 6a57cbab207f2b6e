using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>The clinic's pictures: the same plots with the same axes for every training, and a healthy one in grey behind it.</summary>
public static class ClinicView
{
    // What is outside is drawn at the edge: a log axis knows no 0, and a loss that explodes no end.
    private const double LowestLoss = 1e-3, HighestLoss = 1e3, Lowest = 1e-9, Highest = 1e4;

    // Enough for a curve, few enough for twelve patients in one figure.
    private const int MostPoints = 60;

    private static readonly SeriesStyle
        Grey = new("#808080", "dot"), Broken = new(SeriesStyle.Vermillion, "dash", "triangle-up"), Whole = new(SeriesStyle.Green, "solid", "diamond");

    /// <summary>A row for each training, from its first epoch to its last; the colour is the validation loss.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="trainings">Names with what the trainings showed, from top to bottom.</param>
    public static Figure Triage(string title, params (string Name, Examination Seen)[] trainings)
    {
        ArgumentNullException.ThrowIfNull(trainings);
        var names = new Axis("") { Categories = [.. trainings.Select(one => one.Name)], IsReversed = true };
        double[] shares = [.. Enumerable.Range(1, MostPoints).Select(i => 100.0 * i / MostPoints)], rows = [.. Enumerable.Range(0, trainings.Length).Select(i => (double)i)];
        var losses = Matrix<double>.Build.Dense(rows.Length, MostPoints, (row, i) => At(trainings[row].Seen.Validation, shares[i]).Loss);
        return Charts.HeatMap(title, "training (%)", names, Axis.Log("validation loss", 0.05, 50), new(shares, rows, losses)) with
        {
            Caption = "Each row is one training, from its first epoch to its last. Losses beyond the colours' ends have the colour of the end.",
        };
    }

    /// <summary>Six plots of one training; a slider goes from one to the next.</summary>
    /// <param name="title">The finding of the whole.</param>
    /// <param name="start">Which one is shown at first, from 0.</param>
    /// <param name="trainings">Names with what the trainings showed; the first is drawn in grey behind the others.</param>
    public static Figure Rounds(string title, int start, params (string Name, Examination Seen)[] trainings)
    {
        ArgumentNullException.ThrowIfNull(trainings);
        return Charts.Frames(title, "training", [.. trainings.Select(one => (one.Name, VitalSigns(one.Name, trainings[0].Seen, one.Seen)))], start);
    }

    /// <summary>Six plots of one training: loss by epoch and by step, accuracy, gradient, hidden outputs, sizes.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="healthy">A healthy training, drawn in grey.</param>
    /// <param name="seen">What the training showed.</param>
    public static Figure VitalSigns(string name, Examination healthy, Examination seen)
    {
        ArgumentNullException.ThrowIfNull(healthy);
        ArgumentNullException.ThrowIfNull(seen);
        Series[] losses = [Loss("healthy", healthy, true) with { Style = Grey }, Loss("training", seen, true), Loss("validation", seen, false)];
        return Charts.Beside(
            $"{char.ToUpperInvariant(name[0])}{name[1..]}: the loss goes from {NumberText.Significant(seen.StepLosses[0], 2)} to {NumberText.Significant(seen.Training[^1].Loss, 2)}, {NumberText.Significant(Math.Round(100 * seen.Validation[^1].Accuracy))} % of the validation set are right",
            Charts.Line("", Axis.Linear("training (%)", 0, 100), Axis.Log("loss", LowestLoss, HighestLoss), losses),
            Charts.Line("", Axis.Linear("epochs before the end", -3, 0), Axis.Log("loss, step by step", LowestLoss, HighestLoss), Steps(seen)),
            Charts.Line("", Axis.Linear("training (%)", 0, 100), Axis.Linear("accuracy (%)", 0, 100), Accuracy("training", seen.Training), Accuracy("validation", seen.Validation)),
            Charts.Line("", Axis.Linear("layer (last = 0)", -8, 0), Axis.Log("rms ∂L/∂z at first", Lowest, 1), Gradient("", healthy) with { Style = Grey }, Gradient("", seen) with { Style = new(SeriesStyle.Vermillion, "dashdot", "triangle-up") }),
            Charts.Histogram("", Axis.Linear("hidden output at the end", -1.25, 3), 34, shares: true, ("", seen.HiddenOutputs)),
            Charts.Markers("", new Axis("size") { Categories = ["x₁", "x₂", "W[1]", "ΔW[1]", "ΔW[last]"] }, Axis.Log("typical size", Lowest, Highest), Sizes("healthy", healthy) with { Style = Grey }, Sizes("patient", seen) with { Style = new(SeriesStyle.Blue) })) with
        {
            Caption = "Grey: a healthy training. Sizes: the spread of both inputs, ‖W‖ of the first layer, and ‖ΔW‖/‖W‖ of the first and the last layer in a typical step (the median); advised is 10⁻³. What is 0 lies at the lower edge.",
        };
    }

    /// <summary>The last validation loss of each patient, as it came and after its line was repaired.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="patients">Names with what both trainings showed.</param>
    public static Figure BeforeAndAfter(string title, params (string Name, Examination Before, Examination After)[] patients)
    {
        ArgumentNullException.ThrowIfNull(patients);
        double[] places = [.. patients.Select((_, i) => (double)i)];
        Series Losses(string name, IEnumerable<Examination> seen, SeriesStyle style) => new(name, places, [.. seen.Select(one => one.Validation[^1].Loss)]) { Style = style };
        return Charts.Markers(title, new Axis("patient") { Categories = [.. patients.Select(patient => patient.Name)] }, Axis.Log("validation loss at the end"),
            Losses("as it came", patients.Select(patient => patient.Before), Broken), Losses("after the repair", patients.Select(patient => patient.After), Whole));
    }

    // The first batch is what the network knew before its first update.
    private static Series Loss(string name, Examination seen, bool training)
    {
        var epochs = (training ? seen.Training : seen.Validation).Select(moment => moment.Loss);
        return Thinned(name, training ? [seen.StepLosses[0], .. epochs] : [.. epochs], training ? 0 : 1, LowestLoss, HighestLoss);
    }

    // The epoch at which so many percent of the training are done.
    private static (double Loss, double Accuracy) At(IReadOnlyList<(double Loss, double Accuracy)> moments, double share) =>
        moments[Math.Max(0, (int)Math.Ceiling(share / 100 * moments.Count) - 1)];

    private static Series Accuracy(string name, IReadOnlyList<(double Loss, double Accuracy)> moments) =>
        Thinned(name, [.. moments.Select(moment => 100 * moment.Accuracy)], 1, 0, 100);

    private static Series Steps(Examination seen)
    {
        var inAnEpoch = seen.StepLosses.Count / seen.Training.Count;
        double[] last = [.. seen.StepLosses.TakeLast(3 * inAnEpoch)];
        return ("", last.Select((_, i) => (double)(i + 1 - last.Length) / inAnEpoch), last.Select(loss => Math.Clamp(loss, LowestLoss, HighestLoss)));
    }

    private static Series Gradient(string name, Examination seen)
    {
        var layers = seen.Start.Layers;
        return (name, layers.Select((_, i) => (double)(i + 1 - layers.Count)), layers.Select(layer => Within(layer.Delta.RootMeanSquare)));
    }

    private static Series Sizes(string name, Examination seen) => (name, [0, 1, 2, 3, 4],
        new[] { seen.InputSpreads[0], seen.InputSpreads[1], seen.Start.Layers[0].WeightNorm, Median(seen.FirstUpdates), Median(seen.LastUpdates) }.Select(Within));

    private static double Within(double size) => double.IsNaN(size) ? Lowest : Math.Clamp(size, Lowest, Highest);

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    // Every so many-th moment and the last, along the share of the training that is done.
    private static Series Thinned(string name, double[] values, int first, double low, double high)
    {
        var (last, stride) = (values.Length - 1, Math.Max(1, values.Length / MostPoints));
        int[] shown = [.. Enumerable.Range(0, values.Length).Where(i => i % stride == 0 && i != last), last];
        return (name, shown.Select(i => 100.0 * (i + first) / (last + first)), shown.Select(i => Math.Clamp(values[i], low, high)));
    }
}
