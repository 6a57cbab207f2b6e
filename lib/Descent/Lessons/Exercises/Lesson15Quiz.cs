namespace Descent.Lessons.Exercises;

/// <summary>The last exercise of lesson 15: five dashboards, and what to change next.</summary>
internal static class Lesson15Quiz
{
    private static readonly (char Run, Dictionary<NextStep, string> Wrong)[] Runs =
    [
        ('A', new()
        {
            [NextStep.RaiseTheRate] = "The first update moved W[1] by more than its own size. Higher would be worse.",
            [NextStep.RegularizeMore] = "Training and validation stay together at the loss of a guess: nothing is learned by heart, because nothing is learned.",
            [NextStep.RegularizeLess] = "Nothing hinders it but its own first steps: look at the dead units, and at the updates before they died.",
            [NextStep.TrainLonger] = "Dead units get no gradient, so that more epochs wake none of them.",
        }),
        ('B', new()
        {
            [NextStep.LowerTheRate] = "The updates are near the dotted line, and the training loss falls without a leap. A lower rate learns by heart, too, only more slowly.",
            [NextStep.RaiseTheRate] = "The training loss falls as it should. What does the validation loss do meanwhile?",
            [NextStep.RegularizeLess] = "The training images are nearly all right and the others are not: this network is hindered too little, not too much.",
            [NextStep.TrainLonger] = "The validation loss has been rising for many epochs. Longer makes it worse.",
        }),
        ('C', new()
        {
            [NextStep.LowerTheRate] = "An update moves the weights by far less than the dotted line says. Lower still, and they would stand.",
            [NextStep.RegularizeMore] = "Training and validation stay together: there is nothing to hold back.",
            [NextStep.RegularizeLess] = "Both losses are one line, so nothing hinders the training that the validation is spared. Look at the updates.",
            [NextStep.TrainLonger] = "In the end that would help. But the updates are far below the dotted line: a higher rate gets there in a fraction of the time.",
        }),
        ('D', new()
        {
            [NextStep.LowerTheRate] = "The updates are near the dotted line, and the loss falls without a leap.",
            [NextStep.RaiseTheRate] = "The updates are near the dotted line already.",
            [NextStep.RegularizeMore] = "Training and validation have only begun to part, and the validation loss still falls.",
            [NextStep.RegularizeLess] = "The training loss is not above that of the validation: nothing hinders it. How many epochs has it had?",
        }),
        ('E', new()
        {
            [NextStep.LowerTheRate] = "The updates are near the dotted line, and no unit is dead.",
            [NextStep.RaiseTheRate] = "The updates are near the dotted line already. Why is the training loss above that of the validation?",
            [NextStep.RegularizeMore] = "The training loss is above that of the validation: it is hindered already, and more than it can bear.",
            [NextStep.TrainLonger] = "Both losses have been flat for some epochs, far above those of run B on the same images. Something holds them there.",
        }),
    ];

    public static Exercise<Func<char, NextStep>> Advice { get; } = new()
    {
        Id = "15.4",
        Signature = "NextStep Advice(char run)",
        Right = Right,
        Mistakes = [.. from one in Runs
                       from wrong in one.Wrong
                       select ((Func<char, NextStep>)(run => run == one.Run ? wrong.Key : Right(run)), $"Run {one.Run}: {wrong.Value}")],
        Hints =
        [
            "Begin with the updates: in which runs are they near the dotted line?",
            "Where they are, compare training with validation: which is above, and does it still fall?",
            "A: a first update above 1, then dead units. B: validation rises, training falls. C: updates far below the line. D: all still falls. E: training above validation, both flat.",
        ],
        Try = Answers,
    };

    private static NextStep Right(char run) => DashboardQuiz.Dials.First(dial => dial.Run == run).Right;

    // One run after another, up to the first that is answered otherwise: its answer is then the one to explain.
    private static List<double> Answers(Func<char, NextStep> advice)
    {
        List<double> given = [];
        foreach (var (run, _) in Runs)
        {
            given.Add((int)advice(run));
            if (given[^1] != (int)Right(run))
            {
                break;
            }
        }

        return given;
    }
}
