using System.Globalization;

namespace Descent.Cli.Running;

/// <summary>Durations as people say them.</summary>
internal static class Seconds
{
    public static string Of(TimeSpan duration) => duration < TimeSpan.FromMinutes(1)
        ? duration.TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture)
        : $"{(int)duration.TotalMinutes} min {duration.Seconds:00} s";
}
