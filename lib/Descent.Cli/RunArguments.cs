using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Descent.Notebooks.Reports;

namespace Descent.Cli;

/// <summary>The arguments of <c>descent run</c>, and the sentences that refuse a wrong one.</summary>
internal static class RunArguments
{
    /// <summary>Two side by side even on two cores, since a notebook computes and compiles in turn; not more than four, for memory.</summary>
    public static int DefaultJobs => Math.Clamp(Environment.ProcessorCount / 2, Math.Min(2, Environment.ProcessorCount), 4);

    public static Argument<string[]> Notebooks() => new("notebooks")
    {
        Description = "Files, folders or patterns; without any, all of the course's notebooks.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<bool> Fast() => new("--fast") { Description = "Fewer epochs and points, the same conclusions (DESCENT_FAST=1)." };

    public static Option<bool> KeepGoing() => new("--keep-going") { Description = "Run the cells after a failed one, too." };

    public static Option<string?> Out() => new("--out") { HelpName = "DIR", Description = "Where executed copies go. [default: artifacts/notebooks]" };

    public static Option<int> Jobs() => new("--jobs", "-j")
    {
        HelpName = "N",
        Description = "How many notebooks run side by side.",
        DefaultValueFactory = _ => DefaultJobs,
        CustomParser = result => int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 64
            ? jobs
            : Refuse<int>(result, $"Expected --jobs to be a whole number from 1 to 64, got '{Text(result)}'."),
    };

    public static Option<double?> CellTimeout() => new("--cell-timeout")
    {
        HelpName = "SECONDS",
        Description = "How long one cell may take. [default: 300]",
        CustomParser = result => double.TryParse(Text(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400
            ? seconds
            : Refuse<double?>(result, $"Expected --cell-timeout to be seconds, more than 0 and at most 86400, got '{Text(result)}'."),
    };

    public static Option<string> Engine() => new("--engine")
    {
        HelpName = $"{EnginePaths.Own}|{EnginePaths.Interactive}",
        Description = "Who runs the cells: our own engine or .NET Interactive's C# kernel.",
        DefaultValueFactory = _ => EnginePaths.Own,
        CustomParser = result => Text(result) is EnginePaths.Own or EnginePaths.Interactive
            ? Text(result)
            : Refuse<string>(result, $"Expected --engine to be {EnginePaths.Own} or {EnginePaths.Interactive}, got '{Text(result)}'."),
    };

    public static Option<string[]> Report()
    {
        var option = new Option<string[]>("--report") { HelpName = "FILE", Description = "Per-cell results: .trx, or .xml for JUnit. May be given several times." };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !ReportFile.IsSupported(token.Value)))
            {
                result.AddError($"Expected a report that ends in .trx or .xml (JUnit), got '{token.Value}'.");
            }
        });
        return option;
    }

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string sentence)
    {
        result.AddError(sentence);
        return default;
    }
}
