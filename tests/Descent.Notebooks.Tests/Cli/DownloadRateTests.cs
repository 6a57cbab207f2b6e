using Descent.Cli.Loading;

namespace Descent.Notebooks.Tests.Cli;

public sealed class DownloadRateTests
{
    private readonly HandClock _clock = new();
    private readonly DownloadRate _rate;

    public DownloadRateTests() => _rate = new(_clock, 100_000_000);

    [Fact]
    public void The_mean_since_the_start_says_how_long_it_will_take()
    {
        _rate.Received(20_000_000);
        Assert.Equal("20.0 of 100.0 MB", _rate.ToString());

        // 20 MB came in 4 s; 60 MB are left.
        At(4, 40_000_000);
        Assert.Equal("40.0 of 100.0 MB, 5.0 MB/s, 0:12 left", _rate.ToString());
    }

    [Fact]
    public void What_starts_over_is_measured_anew()
    {
        _rate.Received(0);
        At(10, 90_000_000);
        At(20, 0);
        At(22, 1_000_000);

        Assert.Equal("1.0 of 100.0 MB, 0.5 MB/s, 3:18 left", _rate.ToString());
    }

    private void At(int second, long bytes)
    {
        _clock.Seconds = second;
        _rate.Received(bytes);
    }

    private sealed class HandClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
