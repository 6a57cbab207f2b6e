using Descent.Lessons;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

public class ExerciseTests
{
    public static TheoryData<string> Ids => [.. Check.Exercises.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_answer_solves(string id) =>
        Assert.Equal(new ExerciseReport(id, ExerciseStatus.Solved, ""), Check.Exercise(id, Right(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_known_mistake_gets_its_own_message(string id)
    {
        var mistakes = Find(id).KnownMistakes;

        Assert.True(mistakes.Count >= 2);
        Assert.All(mistakes, mistake => Assert.Equal(new ExerciseReport(id, ExerciseStatus.Wrong, mistake.Message), Check.Exercise(id, mistake.Answer)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mistakes_can_be_told_apart_from_each_other_and_from_the_right_answer(string id)
    {
        var answers = Find(id).KnownMistakes.Select(mistake => Numbers(id, mistake.Answer)).Append(Numbers(id, Right(id))).ToList();

        for (var i = 0; i < answers.Count; i++)
        {
            Assert.All(answers.Skip(i + 1), other => Assert.False(
                other.Count == answers[i].Count && other.Zip(answers[i], Distance).Max() < 1e-6, $"answer {i + 1} looks like another one"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_stub_is_unsolved(string id)
    {
        var report = Check.Exercise(id, Throwing(id, new NotImplementedException()));

        Assert.Equal(new ExerciseReport(id, ExerciseStatus.Unsolved, $"Replace the throw by your code. Hints: Check.Hint(\"{id}\", 1), then 2 and 3."), report);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_an_answer_throws_is_explained(string id)
    {
        var report = Check.Exercise(id, Throwing(id, new DivideByZeroException("by zero")));

        Assert.Equal((id, ExerciseStatus.Wrong), (report.Id, report.Status));
        Assert.Matches(@"^Your function threw DivideByZeroException( at \w+\(.*\))?: by zero$", report.Message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_function_of_another_kind_is_told_the_signature(string id)
    {
        var signature = (string)Find(id).GetType().GetProperty("Signature")!.GetValue(Find(id))!;

        var report = Check.Exercise(id, (string text) => text.Length);

        Assert.Equal(new ExerciseReport(id, ExerciseStatus.Wrong, $"The check expects a function {signature}; this one has other parameters or another result."), report);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void There_are_three_different_hints(string id)
    {
        Assert.Equal(3, Enumerable.Range(1, 3).Select(number => Check.Hint(id, number)).Where(hint => hint.Length > 0).Distinct().Count());
        Assert.Equal(Check.Hint(id, 1), Check.Hint(id));
        Assert.All([0, 4, -1], number => Assert.Equal($"There are 3 hints for {id}: 1 to 3.", Check.Hint(id, number)));
    }

    [Fact]
    public void Ids_are_unique_and_begin_with_their_lesson()
    {
        Assert.Equal(Check.Exercises.Count, Check.Exercises.Select(exercise => exercise.Id).Distinct().Count());
        Assert.All(Check.Exercises, exercise => Assert.Matches("^[01][0-9]\\.[1-9]$", exercise.Id));
    }

    [Fact]
    public void An_answer_that_is_wrong_in_a_new_way_is_told_the_first_call_that_differs() => Assert.Equal(
        "OutputDelta(0.6089, 0) should be 0.6089, yours is 7.",
        Check.Exercise("05.1", (double z, double y) => y == 0 ? 7 : z > 0 ? z - y : 0).Message);

    [Fact]
    public void Numbers_that_look_alike_are_told_with_more_digits() => Assert.Equal(
        "Half() should be 0.5, yours is 0.5000000049.",
        new Exercise<Func<double>> { Id = "05.9", Signature = "double Half()", Right = () => 0.5, Mistakes = [], Hints = [], Try = f => [f()] }.Check(() => 0.5000000049).Message);

    [Fact]
    public void A_call_with_several_results_is_named_with_the_place() => Assert.Equal(
        "Number 2 of the 2 of Clip([3, 4], 1) should be 0.8, yours is 7.",
        Check.Exercise("07.3", (double[] g, double longest) => (double[])[0.6, 7, .. g[2..]]).Message);

    [Fact]
    public void Matrices_are_written_row_by_row() => Assert.Equal(
        "Number 1 of the 6 of BackOneLayer([[0.1, -0.2], [0.3, 0.4]], [[-1, 3, 1], [2, 0.5, -2]], [[1, 0, 3], [-5, 2, -1]]) should be 0.5, yours is 7.",
        Check.Exercise("05.2", (Matrix<double> w, Matrix<double> delta, Matrix<double> z) => z.Map(_ => 7.0)).Message);

    [Fact]
    public void An_answer_that_is_infinite_is_named_with_its_call() => Assert.Equal(
        "CrossEntropy([1000, 1001, 1002], 2) should be 0.40760596, yours is not a finite number.",
        Check.Exercise("04.4", (double[] z, int label) => z[label] > 999 ? double.PositiveInfinity : z[label] < -999 ? 0 : Math.Log(z.Sum(Math.Exp)) - z[label]).Message);

    [Fact]
    public void Calls_that_the_numbers_do_not_come_from_one_by_one_are_not_named() => Assert.Equal(
        "Number 1 of 1 should be 3, yours is 5.",
        new Exercise<Func<int, double>> { Id = "05.9", Signature = "double Same(int x)", Right = x => x, Mistakes = [], Hints = [], Try = f => [f(1) + f(2)] }.Check((int x) => x + 1.0).Message);

    [Fact]
    public void An_exception_is_told_with_the_call_that_threw_it() => Assert.Equal(
        "Your function threw IndexOutOfRangeException at Clip([0.3, -0.4], 1): Index was outside the bounds of the array.",
        Check.Exercise("07.3", (double[] g, double longest) => g[0] < 1 ? [g[2]] : g).Message);

    [Fact]
    public void A_call_too_tooLongto_read_is_left_out()
    {
        var tooLong = new Exercise<Func<double[], double>>
        {
            Id = "05.9",
            Signature = "double Sum(double[] x)",
            Right = x => x.Sum(),
            Mistakes = [],
            Hints = [],
            Try = f => [f([1]), f([.. Enumerable.Range(1, 40)])],
        };

        Assert.Equal("Number 2 of 2 should be 820, yours is 1.", tooLong.Check((double[] x) => x[0]).Message);
        Assert.Equal("Sum([1]) should be 1, yours is 40.", tooLong.Check((double[] x) => 40.0).Message);
    }

    [Fact]
    public void A_zero_has_no_sign() => Assert.Equal(
        "ThresholdChange(1, 0.7, 0.1) should be -0.0063, yours is 0.",
        Check.Exercise("05.3", (double y, double yHat, double eta) => -0.0).Message);

    [Fact]
    public void An_unknown_exercise_gets_the_documented_message()
    {
        const string Expected = "There is no exercise 99.9. Ids look like 05.3: the lesson, then the exercise's number in it.";

        Assert.Equal(Expected, Assert.Throws<KeyNotFoundException>(() => Check.Exercise("99.9", () => 1)).Message);
        Assert.Equal(Expected, Assert.Throws<KeyNotFoundException>(() => Check.Hint("99.9")).Message);
    }

    [Fact]
    public void A_report_shows_its_status_in_words_and_signs()
    {
        Assert.Equal("✓ 05.1 solved. ", new ExerciseReport("05.1", ExerciseStatus.Solved, "").ToString());
        Assert.Equal("✗ 05.1 not yet. Why.", new ExerciseReport("05.1", ExerciseStatus.Wrong, "Why.").ToString());
        Assert.Equal("○ 05.1 not solved yet. Go.", new ExerciseReport("05.1", ExerciseStatus.Unsolved, "Go.").ToString());
    }

    private static Exercise Find(string id) => Check.Exercises.Single(exercise => exercise.Id == id);

    private static Delegate Right(string id) => (Delegate)Find(id).GetType().GetProperty("Right")!.GetValue(Find(id))!;

    // What the exercise's own trials make of an answer.
    private static IReadOnlyList<double> Numbers(string id, Delegate answer)
    {
        var trial = (Delegate)Find(id).GetType().GetProperty("Try")!.GetValue(Find(id))!;
        return (IReadOnlyList<double>)trial.DynamicInvoke(answer)!;
    }

    private static double Distance(double x, double y) =>
        double.IsNaN(x) && double.IsNaN(y) ? 0 : double.IsNaN(x - y) ? double.PositiveInfinity : Math.Abs(x - y);

    // A function of the exercise's own type that only throws.
    private static Delegate Throwing(string id, Exception exception)
    {
        var type = Find(id).GetType().GetGenericArguments()[0];
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(parameter => System.Linq.Expressions.Expression.Parameter(parameter.ParameterType)).ToArray();
        var body = System.Linq.Expressions.Expression.Throw(System.Linq.Expressions.Expression.Constant(exception), invoke.ReturnType);
        return System.Linq.Expressions.Expression.Lambda(type, body, parameters).Compile();
    }
}
