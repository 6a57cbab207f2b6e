using System.Text.RegularExpressions;

namespace Descent.Lessons;

/// <summary>An exercise that asks for a function: it knows the right one, the typical wrong ones, and three hints.</summary>
public abstract class Exercise
{
    /// <summary>Lesson and number, for example <c>05.3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Three hints, from a nudge to nearly the answer.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>The typical wrong answers, each with the message that it deserves.</summary>
    public abstract IReadOnlyList<(Delegate Answer, string Message)> KnownMistakes { get; }

    /// <summary>Tries an answer.</summary>
    /// <param name="answer">The learner's function.</param>
    /// <returns>Solved, wrong (and why), or unsolved.</returns>
    public abstract ExerciseReport Check(Delegate answer);
}

/// <summary>An exercise whose answer has the type <typeparamref name="TAnswer"/>.</summary>
/// <typeparam name="TAnswer">The function asked for.</typeparam>
public sealed class Exercise<TAnswer> : Exercise
    where TAnswer : Delegate
{
    // Answers are compared as numbers: this close is equal, whatever the order of the learner's sums.
    private const double Tolerance = 1e-9;

    /// <summary>How the function is written, for the message to somebody who wrote another kind.</summary>
    public required string Signature { get; init; }

    /// <summary>The right function.</summary>
    public required TAnswer Right { get; init; }

    /// <summary>The typical wrong functions with their messages.</summary>
    public required IReadOnlyList<(TAnswer Answer, string Message)> Mistakes { get; init; }

    /// <summary>Calls a function on one or more trials and lays out what it returns as numbers.</summary>
    public required Func<TAnswer, IReadOnlyList<double>> Try { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<(Delegate Answer, string Message)> KnownMistakes => [.. Mistakes.Select(m => ((Delegate)m.Answer, m.Message))];

    /// <inheritdoc/>
    public override ExerciseReport Check(Delegate answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if ((answer as TAnswer ?? Delegate.CreateDelegate(typeof(TAnswer), answer.Target, answer.Method, throwOnBindFailure: false)) is not TAnswer function)
        {
            return Wrong($"The check expects a function {Signature}; this one has other parameters or another result.");
        }

        var calls = new RecordedCalls(Regex.Match(Signature, @"(\w+)\([^()]*(\([^()]*\)[^()]*)*\)$").Groups[1].Value);
        try
        {
            return Compare(Try(calls.Of(function)), calls);
        }
        catch (NotImplementedException)
        {
            return new(Id, ExerciseStatus.Unsolved, $"Replace the throw by your code. Hints: Check.Hint(\"{Id}\", 1), then 2 and 3.");
        }
#pragma warning disable CA1031 // whatever a learner's function throws is an answer to be explained, not a failure of the check
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var where = calls.Last is { } call ? $" at {call}" : "";
            return Wrong($"Your function threw {exception.GetType().Name}{where}: {exception.Message}");
        }
    }

    private ExerciseReport Compare(IReadOnlyList<double> given, RecordedCalls calls)
    {
        var right = Try(Right);
        if (Same(given, right))
        {
            return new(Id, ExerciseStatus.Solved, "");
        }

        var known = Mistakes.FirstOrDefault(mistake => Same(given, Try(mistake.Answer)));
        return Wrong(known.Message ?? FirstDifference(given, right, calls));
    }

    private static string FirstDifference(IReadOnlyList<double> given, IReadOnlyList<double> right, RecordedCalls calls)
    {
        if (given.Count != right.Count)
        {
            return $"The answer should have {right.Count} numbers in all, yours has {given.Count}.";
        }

        var i = Enumerable.Range(0, right.Count).First(i => !Close(given[i], right[i]));
        // Adding 0 takes the sign from a zero.
        var (wanted, got) = ($"{right[i] + 0:G8}", $"{given[i] + 0:G8}");
        var yours = !double.IsFinite(given[i]) ? "not a finite number" : got == wanted ? $"{given[i]:G12}" : got;
        var number = calls.Behind(i, right.Count) switch
        {
            (var call, _, 1) => call,
            var (call, place, of) => $"Number {place + 1} of the {of} of {call}",
            null => $"Number {i + 1} of {right.Count}",
        };
        return $"{number} should be {wanted}, yours is {yours}.";
    }

    private static bool Same(IReadOnlyList<double> x, IReadOnlyList<double> y) => x.Count == y.Count && x.Zip(y, Close).All(close => close);

    // What is no number is close to itself: 0/0 has its reasons, too.
    private static bool Close(double x, double y) => x.Equals(y) || Math.Abs(x - y) <= Tolerance * Math.Max(1, Math.Abs(y));

    private ExerciseReport Wrong(string message) => new(Id, ExerciseStatus.Wrong, message);
}
