using System.Runtime.CompilerServices;

namespace Descent.Lessons;

/// <summary>A broken training, its fault and its cure.</summary>
public sealed record Patient
{
    private Patient(int number, string complaint, Fault fault, Recipe recipe, string faultyLine, Recipe repaired, string repairedLine) =>
        (Number, Complaint, Fault, Recipe, FaultyLine, Repaired, RepairedLine) = (number, complaint, fault, recipe, faultyLine, repaired, repairedLine);

    /// <summary>Its place in the clinic, from 1.</summary>
    public int Number { get; }

    /// <summary>What its owner says.</summary>
    public string Complaint { get; }

    /// <summary>What is wrong.</summary>
    public Fault Fault { get; }

    /// <summary>The training as it came in.</summary>
    public Recipe Recipe { get; }

    /// <summary>What was changed in a healthy recipe, as C#.</summary>
    public string FaultyLine { get; }

    /// <summary>The training with one line repaired.</summary>
    public Recipe Repaired { get; }

    /// <summary>What repairs it, as C#.</summary>
    public string RepairedLine { get; }

    /// <summary>Which plot gives it away, and how.</summary>
    public string Sign { get; init; } = "";

    /// <summary>Faults that one could take it for, and the plot that rules each out.</summary>
    public IReadOnlyDictionary<Fault, string> RuledOut { get; init; } = new Dictionary<Fault, string>();

    /// <summary>Spoils a recipe by one line, and says which line repairs it. Both are kept as they are written: <c>it =&gt; it with { … }</c>.</summary>
    /// <param name="number">Its place in the clinic, from 1.</param>
    /// <param name="complaint">What its owner says.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="healthy">The recipe without the fault.</param>
    /// <param name="spoil">The faulty line.</param>
    /// <param name="repair">The line that repairs it.</param>
    /// <param name="faultyLine">Leave it out: the compiler fills it in.</param>
    /// <param name="repairedLine">Leave it out, too.</param>
    public static Patient Of(
        int number, string complaint, Fault fault, Recipe healthy, Func<Recipe, Recipe> spoil, Func<Recipe, Recipe> repair,
        [CallerArgumentExpression(nameof(spoil))] string faultyLine = "", [CallerArgumentExpression(nameof(repair))] string repairedLine = "")
    {
        ArgumentNullException.ThrowIfNull(spoil);
        ArgumentNullException.ThrowIfNull(repair);
        var broken = spoil(healthy);
        return new(number, complaint, fault, broken, Change(faultyLine), repair(broken), Change(repairedLine));
    }

    // Of "it => it with { A = 1 }" the change is "A = 1".
    private static string Change(string code) => code[(code.IndexOf('{') + 1)..code.LastIndexOf('}')].Trim();
}
