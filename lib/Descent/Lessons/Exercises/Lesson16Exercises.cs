namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 16, the diagnosis clinic: three wards of patients, and a search for leaked samples.</summary>
internal static class Lesson16Exercises
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        Ward("16.1", "Still", [1, 2, 3, 4, 5],
            "Which of them get a gradient in every layer? Begin with those that do not.",
            "Two have hidden outputs of 0: look at the sizes for the reason. Of the others, one has a slope in its gradient plot, one has tiny updates, one has nothing at all.",
            "1: updates of 10⁻⁶. 2: no weights. 3: weights, but outputs of 0. 4: a gradient that shrinks. 5: all healthy, except what it is told."),
        Ward("16.2", "Wild", [6, 7, 8, 9],
            "Begin with the first loss, and with the sizes on the left.",
            "One has a first loss of 250, one has an input that is a thousand times too large. Of the other two, one loss has a rhythm step by step.",
            "6: large updates. 7: large inputs. 8: large weights, a sigmoid. 9: once round in every epoch."),
        Ward("16.3", "Doubtful", [10, 11, 12],
            "Lay the accuracy beside the loss, and training beside validation.",
            "One loss has a floor although the accuracy is high; one pair of losses parts; one pair stays together where it should not.",
            "10: ln(1 + 1/e) is the lowest loss of two softmaxes. 11: falls, then rises. 12: 100 % of samples that no rule can tell apart."),
        Leaks(),
    ];

    private static Exercise<Func<int, Fault>> Ward(string id, string name, int[] patients, params string[] hints) => new()
    {
        Id = id,
        Signature = $"Fault {name}(int patient)",
        Right = Right,
        Mistakes = [.. from patient in patients
                       from named in Enum.GetValues<Fault>()
                       where named != Right(patient)
                       select ((Func<int, Fault>)(other => other == patient ? named : Right(other)), Diagnosis.Answer(Clinic.Patients[patient - 1], named))],
        Hints = hints,
        Try = f => Diagnoses(f, patients),
    };

    // One patient after another, up to the first that is taken for something else: its answer is then the one to explain.
    private static List<double> Diagnoses(Func<int, Fault> name, int[] patients)
    {
        List<double> named = [];
        foreach (var patient in patients)
        {
            named.Add((int)name(patient));
            if (named[^1] != (int)Right(patient))
            {
                break;
            }
        }

        return named;
    }

    private static Fault Right(int patient) => Clinic.Patients[patient - 1].Fault;

    private static Exercise<Func<double[][], double[][], int>> Leaks() => new()
    {
        Id = "16.4",
        Signature = "int Leaked(double[][] training, double[][] validation)",
        Right = (training, validation) => validation.Count(sample => training.Any(sample.SequenceEqual)),
        Mistakes =
        [
            ((training, validation) => validation.Count(training.Contains), "Two arrays with the same numbers are two objects: == and Contains compare places in memory. Compare the numbers with SequenceEqual."),
            ((training, validation) => training.Count(sample => validation.Any(sample.SequenceEqual)), "You counted samples of the training set. Count those of the validation set: it is they that flatter."),
            ((training, validation) => validation.Sum(sample => training.Count(sample.SequenceEqual)), "A validation sample that stands twice in the training set is one leaked sample: use Any instead of counting pairs."),
            ((training, validation) => validation.Count(sample => training.Any(other => other[0] == sample[0])), "One equal feature is no equal sample: compare all of them."),
            ((training, validation) => validation.Zip(training).Count(pair => pair.First.SequenceEqual(pair.Second)), "A leaked sample may stand anywhere in the training set, not only at the same place."),
            ((training, validation) => validation.Any(sample => training.Any(sample.SequenceEqual)) ? 1 : 0, "That there is a leak is one thing. How many samples leak?"),
        ],
        Hints =
        [
            "For each sample of the validation set ask: is it in the training set?",
            "sample.SequenceEqual(other) compares two arrays number by number.",
            "validation.Count(sample => training.Any(sample.SequenceEqual))",
        ],
        Try = f => [f(First, Second), f(Second, First), f([[1, 2]], [[3, 4]])],
    };

    private static readonly double[][] First = [[1, 2], [5, 6], [1, 2], [5, 6], [0, 7], [3, 4]], Second = [[1, 2], [3, 4], [1, 9], [5, 6], [3, 4], [8, 8]];
}
