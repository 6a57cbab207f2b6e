using Descent.Lessons;
using Descent.Plotting;

namespace Descent.Tests.Lessons;

/// <summary>The clinic: its patients are ill, their cures work, and each wrong name gets a reason.</summary>
public class ClinicTests
{
    private static readonly Lazy<Examination> Healthy = new(Clinic.Healthy.Run);
    private static readonly Lazy<IReadOnlyList<(Patient Patient, Examination Before, Examination After)>> All =
        new(() => [.. Clinic.Patients.Select(patient => (patient, patient.Recipe.Run(), patient.Repaired.Run()))]);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 12)];

    [Fact]
    public void There_are_twelve_patients_with_twelve_different_faults_and_two_names_belong_to_nobody()
    {
        Assert.Equal(Enumerable.Range(1, 12), Clinic.Patients.Select(patient => patient.Number));
        Assert.Equal(12, Clinic.Patients.Select(patient => patient.Fault).Distinct().Count());
        Assert.Equal([Fault.WrongSign, Fault.DropoutAtTest], Enum.GetValues<Fault>().Except(Clinic.Patients.Select(patient => patient.Fault)));
        Assert.All(Clinic.Patients, patient => Assert.True(patient.Complaint.Length > 0 && patient.Sign.Length > 0 && patient.RuledOut.Count >= 3 && !patient.RuledOut.ContainsKey(patient.Fault)));
    }

    [Fact]
    public void The_lines_are_those_that_are_executed()
    {
        var patient = Patient.Of(1, "…", Fault.RateTooHigh, Clinic.Healthy, it => it with { Epochs = 3 }, it => it with { Epochs = 7, Shuffle = false });

        Assert.Equal((3, "Epochs = 3"), (patient.Recipe.Epochs, patient.FaultyLine));
        Assert.Equal((7, "Epochs = 7, Shuffle = false"), (patient.Repaired.Epochs, patient.RepairedLine));
    }

    [Fact]
    public void The_healthy_one_learns_and_gives_the_same_numbers_again()
    {
        Assert.True(Healthy.Value.Validation[^1].Accuracy > 0.95);
        Assert.Equal(Healthy.Value.StepLosses, Clinic.Healthy.Run().StepLosses);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_patient_is_ill_and_one_line_cures_it(int number)
    {
        var (patient, before, after) = All.Value[number - 1];

        if (patient.Fault is Fault.LeakedSamples)
        {
            Assert.True(before.Validation[^1].Accuracy > 0.95 && after.Validation[^1].Accuracy < 0.9);
        }
        else
        {
            Assert.True(after.Validation[^1].Loss < before.Validation[^1].Loss / 3, $"{before.Validation[^1].Loss} → {after.Validation[^1].Loss}");
        }
    }

    // Each fault by the sign that the clinic names, and by no other patient's.
    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_fault_shows_the_sign_that_its_answers_speak_of_and_nobody_else_does(int number) =>
        Assert.Equal([number], All.Value.Where(one => Shows(Clinic.Patients[number - 1].Fault, one.Before)).Select(one => one.Patient.Number));

    [Fact]
    public void A_training_by_standardized_inputs_uses_the_statistics_of_its_own_training_set() =>
        Assert.All(All.Value[6].After.InputSpreads, spread => Assert.Equal(1, spread, 1e-4));

    [Fact]
    public void The_board_has_a_row_for_each_training_with_its_losses_from_the_first_epoch_to_the_last()
    {
        var seen = Healthy.Value;
        var field = Assert.IsType<HeatMapMark>(Assert.Single(Assert.Single(ClinicView.Triage("t", ("a", seen), ("b", All.Value[11].Before)).Panels).Marks));

        Assert.Equal((2, 60), (field.Grid.Z.RowCount, field.Grid.Z.ColumnCount));
        Assert.Equal((seen.Validation[0].Loss, seen.Validation[^1].Loss), (field.Grid.Z[0, 0], field.Grid.Z[0, 59]));
        Assert.Equal(All.Value[11].Before.Validation[149].Loss, field.Grid.Z[1, 29]);
    }

    [Fact]
    public void The_round_goes_to_every_bed_with_the_same_six_plots()
    {
        var rounds = ClinicView.Rounds("t", 4, [("healthy", Healthy.Value), .. All.Value.Select(one => ($"patient {one.Patient.Number}", one.Before))]);

        Assert.Equal((13, 6, 4), (rounds.Frames.Count, rounds.Panels.Count, rounds.Start));
        Assert.StartsWith("Patient 4: the loss goes from 0.69 to 0.69, ", rounds.Frames[4].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cures_are_drawn_with_the_last_losses_before_and_after()
    {
        var cures = ClinicView.BeforeAndAfter("t", [.. All.Value.Select(one => ($"{one.Patient.Number}", one.Before, one.After))]);

        Assert.Equal(["as it came", "after the repair"], Assert.Single(cures.Panels).Marks.Select(mark => mark.Name));
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number}"), cures.Panels[0].X.Categories);
    }

    private static bool Shows(Fault fault, Examination seen)
    {
        var (layers, last) = (seen.Start.Layers, seen.Training.Count - 1);
        var (gradients, right) = (layers.All(layer => layer.Delta.RootMeanSquare > 1e-5), seen.Training[last].Accuracy);
        var (hidden, outputs) = (layers[0].Delta.RootMeanSquare, seen.HiddenOutputs);
        return fault switch
        {
            Fault.RateTooLow => gradients && Median(seen.LastUpdates) < 1e-4,
            Fault.ZeroWeights => layers[0].WeightNorm == 0 && hidden == 0,
            Fault.DeadUnits => outputs.All(a => a == 0) && layers[0].WeightNorm > 1,
            Fault.SaturatedUnits => seen.StepLosses[0] > 10 && outputs.Count(a => a is < 0.03 or > 0.97) > 0.9 * outputs.Count,
            Fault.VanishingGradient => hidden > 0 && hidden < 1e-4 * layers[^1].Delta.RootMeanSquare,
            Fault.RateTooHigh => seen.StepLosses[0] < 2 && Median(seen.FirstUpdates) > 0.01 && Median(seen.LastUpdates) > 0.01,
            Fault.RawInputs => seen.InputSpreads.Max() > 100 * seen.InputSpreads.Min(),
            Fault.SortedSamples => Rhythm(seen) > 0.5,
            Fault.SoftmaxTwice => right > 0.95 && seen.Training.Min(moment => moment.Loss) > Math.Log(1 + (1 / Math.E)),
            Fault.ShuffledLabels => gradients && right is > 0.4 and < 0.65 && Median(seen.LastUpdates) > 1e-3 && seen.StepLosses.Max() < 2,
            Fault.Overfitting => right > 0.95 && seen.Validation[^1].Loss > 3 * seen.Validation.Min(moment => moment.Loss),
            Fault.LeakedSamples => seen.Validation[^1].Accuracy == 1 && right == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    // How alike the logarithms of the losses are, one epoch apart, in the last half of the training: 1 if each epoch repeats the one before.
    private static double Rhythm(Examination seen)
    {
        var inAnEpoch = seen.StepLosses.Count / seen.Training.Count;
        double[] losses = [.. seen.StepLosses.Skip(seen.StepLosses.Count / 2).Select(loss => Math.Log(Math.Max(loss, 1e-3)))];
        return inAnEpoch < 2 ? 0 : MathNet.Numerics.Statistics.Correlation.Pearson(losses[inAnEpoch..], losses[..^inAnEpoch]);
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
