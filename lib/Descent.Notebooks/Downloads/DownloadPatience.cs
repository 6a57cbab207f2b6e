namespace Descent.Notebooks.Downloads;

/// <summary>How long a download waits for a server.</summary>
public sealed record DownloadPatience
{
    /// <summary>How long a server may send nothing.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The waits before the next tries at a mirror. A try that brings bytes gives all of them back; when they are used up, the next mirror is asked.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(16)];
}
