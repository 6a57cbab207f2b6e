using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons;

/// <summary>The calls that an exercise's trials make, so that a message can name the one that went wrong.</summary>
/// <param name="name">The function's name.</param>
internal sealed class RecordedCalls(string name)
{
    private const int LongestText = 100;

    // A call is null when its arguments cannot be written down shortly. A call that threw has no count.
    private readonly List<string?> _calls = [];
    private readonly List<int> _counts = [];

    /// <summary>The last call as text; null without one.</summary>
    public string? Last => _calls.LastOrDefault();

    /// <summary>A function that does what another does and notes its calls here.</summary>
    /// <typeparam name="TAnswer">The kind of function.</typeparam>
    /// <param name="answer">The other function.</param>
    public TAnswer Of<TAnswer>(TAnswer answer)
        where TAnswer : Delegate
    {
        ParameterExpression[] arguments = [.. typeof(TAnswer).GetMethod("Invoke")!.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        var boxed = Expression.NewArrayInit(typeof(object), arguments.Select(argument => Expression.Convert(argument, typeof(object))));
        var call = Expression.Invoke(Expression.Constant(answer), arguments);
        var result = Expression.Variable(call.Type);
        var body = Expression.Block(
            [result],
            Expression.Call(Expression.Constant(this), nameof(Began), null, boxed),
            Expression.Assign(result, call),
            Expression.Call(Expression.Constant(this), nameof(Ended), null, Expression.Convert(result, typeof(object))),
            result);
        return Expression.Lambda<TAnswer>(body, arguments).Compile(preferInterpretation: true);
    }

    /// <summary>The call that a number came from, when the trials' numbers are the calls' results, one after the other.</summary>
    /// <param name="index">The number's place among all numbers.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <returns>The call as text and the number's place in its result; null where that cannot be said.</returns>
    public (string Call, int Place, int Of)? Behind(int index, int count)
    {
        if (_counts.Sum() != count)
        {
            return null;
        }

        var call = 0;
        for (; index >= _counts[call]; call++)
        {
            index -= _counts[call];
        }

        return _calls[call] is { } text ? (text, index, _counts[call]) : null;
    }

    private void Began(object?[] arguments)
    {
        string?[] written = [.. arguments.Select(Written)];
        var text = $"{name}({string.Join(", ", written)})";
        _calls.Add(written.Contains(null) || text.Length > LongestText ? null : text);
    }

    private void Ended(object? result) => _counts.Add(result switch
    {
        null => 0,
        Array array => array.Length,
        Matrix<double> matrix => matrix.RowCount * matrix.ColumnCount,
        ITuple tuple => tuple.Length,
        _ => 1,
    });

    private static string? Written(object? value) => value switch
    {
        double number => $"{number:G8}",
        int or bool or char => $"{value}",
        Array { Rank: 1 } array => List(array.Cast<object?>().Select(Written)),
        Matrix<double> matrix => List(matrix.EnumerateRows().Select(row => List(row.Select(entry => Written(entry))))),
        _ => null,
    };

    private static string? List(IEnumerable<string?> parts) => parts.ToList() is var all && all.Contains(null) ? null : $"[{string.Join(", ", all)}]";
}
