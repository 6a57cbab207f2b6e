using System.Globalization;
using Descent.Inspection;
using Descent.Landscapes;
using Descent.Plotting;

namespace Descent.Lessons;

/// <summary>Six instruments of one training beside each other: losses, accuracies, the slice of the landscape that it crossed, gradients, dead units, updates.</summary>
public static class DashboardView
{
    // What is outside is drawn at the edge: a log axis knows no 0, and a training that leaps would flatten the rest.
    private const double LowestLoss = 0.02, HighestLoss = 20, LowestSlope = 1e-4, HighestSlope = 100, LowestUpdate = 1e-6, HighestUpdate = 1, Advised = 1e-3;

    private static readonly SeriesStyle Way = new(SeriesStyle.Vermillion), Here = new(SeriesStyle.Blue, "solid", "diamond"), Grey = new("#808080", "dot");

    /// <summary>The dashboard after each reading, with a slider.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="run">The training.</param>
    /// <param name="slice">The loss over its plane, see <see cref="WatchedTraining.Slice"/>.</param>
    public static Figure Frames(string title, WatchedTraining run, LossSurface slice)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(slice);
        return Charts.Frames(title, "epoch", [.. run.Readings.Select((reading, i) => ($"{reading.Report.Epoch}", At(run, slice, run.Plane.Path, "", i + 1)))], run.Readings.Count - 1);
    }

    /// <summary>The dashboards of several trainings after their last readings; a slider goes from one to the next. Each slice fills its picture: the way of one can be a thousand times as long as that of another.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="runs">Names with trainings and the loss over the plane of each.</param>
    public static Figure Compared(string title, params (string Name, WatchedTraining Run, LossSurface Slice)[] runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Charts.Frames(title, "run", [.. runs.Select(one => (one.Name, Named(one.Name, Filled(one.Run, one.Slice))))]);
    }

    private static Figure Filled(WatchedTraining run, LossSurface slice)
    {
        var (a, b) = (slice.Grid.A, slice.Grid.B);
        var whole = slice with { Grid = new([.. a.Select(place => Share(place, a))], [.. b.Select(place => Share(place, b))]) };
        return At(run, whole, [.. run.Plane.Path.Select(at => (Share(at.A, a), Share(at.B, b)))], ", share of the slice", run.Readings.Count);
    }

    private static double Share(double place, IReadOnlyList<double> side) => (place - side[0]) / (side[^1] - side[0]);

    private static Figure Named(string name, Figure figure) => figure with { Title = $"Run {name}, {char.ToLowerInvariant(figure.Title[0])}{figure.Title[1..]}" };

    private static Figure At(WatchedTraining run, LossSurface slice, IReadOnlyList<(double A, double B)> path, string unit, int count)
    {
        List<DashboardReading> seen = [.. run.Readings.Take(count)];
        var (now, end) = (seen[^1].Report, run.Readings[^1].Report.Epoch);
        var epochs = Axis.Linear("epoch");
        return Charts.Beside(
            string.Create(CultureInfo.InvariantCulture, $"Epoch {now.Epoch}: training loss {now.TrainingLoss:F2}, validation loss {now.ValidationLoss:F2}, {100 * now.ValidationAccuracy:F0} % of the validation set are right"),
            Charts.Line("", epochs, Axis.Log("loss (nats)"),
                Over(seen, "training", LowestLoss, HighestLoss, reading => reading.Report.TrainingLoss),
                Over(seen, "validation", LowestLoss, HighestLoss, reading => reading.Report.ValidationLoss)),
            Charts.Line("", epochs, Axis.Linear("right (%)", 0, 100),
                Over(seen, "training", 0, 100, reading => 100 * reading.TrainingAccuracy),
                Over(seen, "validation", 0, 100, reading => 100 * reading.Report.ValidationAccuracy)),
            Slice(slice, [.. path.Take(count)], unit),
            Charts.Line("", epochs, Axis.Log("‖∂L/∂W‖", LowestSlope, HighestSlope), [.. seen[0].Flow.Layers.Select((_, l) =>
                Over(seen, $"W[{l + 1}]", LowestSlope, HighestSlope, reading => reading.Flow.Layers[l].WeightGradientNorm))]),
            Charts.Line("", epochs, Axis.Linear("dead units (%)", 0, 100), [.. seen[0].Units.Layers.Select((_, l) =>
                Over(seen, $"layer {l + 1}", 0, 100, reading => 100 * reading.Units.Layers[l].DeadShare))]),
            Charts.Line("", epochs, Axis.Log("‖ΔW‖/‖W‖", LowestUpdate, HighestUpdate), [
                .. Weights(seen[0]).Select((row, l) => Over(seen, row.Parameter, LowestUpdate, HighestUpdate, reading => Weights(reading)[l].Ratio)),
                new("10⁻³", [0, end], [Advised, Advised]) { Style = Grey }])) with
        {
            Caption = $"In reading order: the losses; the share of right answers; the training loss over the plane in which the weights moved most, with their way to the diamond; the gradient of each weight matrix; the hidden units that are 0 for all of {seen[0].Units.Samples} training images; how far one update moves the weights, compared with their size. What leaves a picture is drawn at its edge.",
        };
    }

    private static Series Over(List<DashboardReading> seen, string name, double lowest, double highest, Func<DashboardReading, double> value) =>
        (name, seen.Select(reading => (double)reading.Report.Epoch), seen.Select(reading => Math.Clamp(value(reading), lowest, highest)));

    private static Figure Slice(LossSurface slice, IReadOnlyList<(double A, double B)> way, string unit)
    {
        double[] a = [.. way.Select(at => at.A)], b = [.. way.Select(at => at.B)];
        var ground = slice.ToGrid();
        var field = Charts.Contour("", $"a{unit}", $"b{unit}", Axis.Log("loss"), ground with { Z = ground.Z.Map(loss => Math.Clamp(loss, LowestLoss, HighestLoss)) }, new Series("way of the weights", a, b) { Style = Way });
        // The diamond where they are now.
        return field with { Panels = [field.Panels[0] with { Marks = [.. field.Panels[0].Marks, new MarkersMark("", [a[^1]], [b[^1]], Here)] }] };
    }

    private static List<UpdateRatio> Weights(DashboardReading reading) => [.. reading.Updates.Parameters.Where(row => row.Parameter.StartsWith('W'))];
}
