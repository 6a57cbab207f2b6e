namespace Descent.Benchmarks;

/// <summary>One number that a contender reached in one process.</summary>
/// <param name="Case">What was measured, for example <c>512×128×3072, 2 threads</c>.</param>
/// <param name="Value">How much, in the suite's unit.</param>
internal sealed record Measurement(string Case, double Value);
