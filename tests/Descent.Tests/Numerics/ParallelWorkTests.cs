using Descent.Numerics;

namespace Descent.Tests.Numerics;

public class ParallelWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Every_tile_runs_once_and_after_those_that_it_must_follow(int threads)
    {
        for (var round = 0; round < 200; round++)
        {
            var work = new Stages();
            work.Run(30, threads);

            Assert.All(work.Runs, runs => Assert.Equal(1, runs));
            Assert.False(work.TooEarly);
        }
    }

    [Fact]
    public void The_environment_may_ask_for_fewer_threads()
    {
        Assert.Equal(3, ParallelWork.ThreadCount("3"));
        Assert.All(new[] { null, "", "0", "-1", "many" }, text => Assert.Equal(Environment.ProcessorCount, ParallelWork.ThreadCount(text)));
    }

    [Fact]
    public void Work_within_work_runs_too()
    {
        var outer = new Nested();
        outer.Run(8, 2);

        Assert.Equal(8 * 30, outer.Inner);
    }

    [Fact]
    public void What_a_tile_throws_arrives_at_the_caller_and_the_next_work_runs()
    {
        Assert.Equal("tile 3", Assert.Throws<InvalidOperationException>(() => new Failing().Run(10, 2)).Message);

        var work = new Stages();
        work.Run(30, 2);
        Assert.All(work.Runs, runs => Assert.Equal(1, runs));
    }

    // Tiles from 10 on need the first 10.
    private sealed class Stages : ParallelWork
    {
        private int _first;

        public int[] Runs { get; } = new int[30];

        public bool TooEarly { get; private set; }

        protected override int Before(int tile) => tile < 10 ? 0 : 10;

        protected override void RunTile(int tile)
        {
            Interlocked.Increment(ref Runs[tile]);
            if (tile < 10)
            {
                Thread.SpinWait(50);
                Interlocked.Increment(ref _first);
            }
            else if (Volatile.Read(ref _first) < 10)
            {
                TooEarly = true;
            }
        }
    }

    private sealed class Nested : ParallelWork
    {
        private int _inner;

        public int Inner => _inner;

        protected override void RunTile(int tile)
        {
            var work = new Stages();
            work.Run(30, 2);
            Interlocked.Add(ref _inner, work.Runs.Sum());
        }
    }

    private sealed class Failing : ParallelWork
    {
        protected override void RunTile(int tile)
        {
            if (tile == 3)
            {
                throw new InvalidOperationException($"tile {tile}");
            }
        }
    }
}
