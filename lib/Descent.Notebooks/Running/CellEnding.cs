using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Running;

/// <summary>How a run of a cell ended.</summary>
/// <param name="Error">Why it failed, as its session says.</param>
/// <param name="InTime">Whether it ended by itself.</param>
/// <param name="Stopped">Whether it could be stopped, where it did not.</param>
/// <param name="ExitCode">The exit code of the process, where it is gone.</param>
internal sealed record CellEnding(CellError? Error, bool InTime, bool Stopped, int? ExitCode)
{
    /// <summary>Why the cell failed, in a few words; <see langword="null"/> where it did what its plan says.</summary>
    /// <param name="plan">What is expected of it.</param>
    /// <param name="limit">How long it was allowed to run.</param>
    public string? Failure(CellPlan plan, TimeSpan limit) => this switch
    {
        { Stopped: false } => $"ran longer than {limit.TotalSeconds:0.###} s and did not stop, so its process was ended",
        { InTime: false, ExitCode: null } => $"ran longer than {limit.TotalSeconds:0.###} s and was stopped",
        { ExitCode: { } code } => $"ended the notebook process (exit code {code})",
        { Error: null } when plan.MustThrow => "was expected to throw (tag raises-exception) but ran through",
        { Error: { } error } when !plan.MustThrow => error.Summary,
        _ => null,
    };

    /// <summary>The error to be written beneath the cell: its own, or ours where it could not say anything any more.</summary>
    /// <param name="failure">Why it failed.</param>
    public CellError? Shown(string? failure) =>
        InTime && Error is not null ? Error : failure is null ? null : new("CellFailed", failure, [failure]);
}
