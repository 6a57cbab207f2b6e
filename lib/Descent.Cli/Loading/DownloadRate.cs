using System.Globalization;
using Descent.Notebooks.Downloads;

namespace Descent.Cli.Loading;

/// <summary>How quick a download is and how long it will take: the mean since it started, resumed or started over.</summary>
internal sealed class DownloadRate(TimeProvider clock, long length)
{
    private readonly Lock _turn = new();
    private (long Bytes, long Time)? _start;
    private long _bytes;

    public void Received(long bytes)
    {
        lock (_turn)
        {
            if (_start is null || bytes <= _bytes)
            {
                _start = (bytes, clock.GetTimestamp());
            }

            _bytes = bytes;
        }
    }

    /// <summary>For example <c>68.0 of 170.1 MB, 2.5 MB/s, 0:41 left</c>.</summary>
    public override string ToString()
    {
        lock (_turn)
        {
            var text = $"{Megabytes.Of(_bytes)[..^3]} of {Megabytes.Of(length)}";
            var seconds = _start is { } start ? clock.GetElapsedTime(start.Time).TotalSeconds : 0;
            var speed = seconds > 0 ? (_bytes - _start!.Value.Bytes) / seconds : 0;
            if (speed <= 0)
            {
                return text;
            }

            var left = TimeSpan.FromSeconds(Math.Min((length - _bytes) / speed, TimeSpan.FromDays(1).TotalSeconds));
            return string.Create(CultureInfo.InvariantCulture, $"{text}, {Megabytes.Of(speed)}/s, {(int)left.TotalMinutes}:{left.Seconds:00} left");
        }
    }
}
