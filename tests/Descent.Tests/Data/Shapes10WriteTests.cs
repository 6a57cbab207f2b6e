using Descent.Data;

namespace Descent.Tests.Data;

public sealed class Shapes10WriteTests : IDisposable
{
    private readonly Cifar10FolderOnDisk _root = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Files_read_back_are_what_Load_gives()
    {
        var folder = _root["made/shapes"];
        Shapes10.Write(folder, trainPerFile: 12, test: 7, seed: 3, cancellationToken: Token);

        var (train, test) = Cifar10.Load(folder);
        var (expectedTrain, expectedTest) = Shapes10.Load(60, 7, seed: 3);

        Assert.Equal((expectedTrain.Inputs, expectedTrain.Targets), (train.Inputs, train.Targets));
        Assert.Equal((expectedTest.Inputs, expectedTest.Targets), (test.Inputs, test.Targets));
        Assert.Equal(Shapes10.ClassNames, train.ClassNames);
        Assert.Equal(
            ["batches.meta.txt", "data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(12 * 3073, new FileInfo(Path.Combine(folder, "data_batch_5.bin")).Length);
        Assert.Equal(["shapes"], Directory.GetFileSystemEntries(_root["made"]).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_filled_and_a_full_one_refused()
    {
        var folder = Directory.CreateDirectory(_root["shapes"]).FullName;
        Shapes10.Write(folder, 1, 1, cancellationToken: Token);
        var before = File.ReadAllBytes(Path.Combine(folder, "test_batch.bin"));

        var error = Assert.Throws<IOException>(() => Shapes10.Write(folder, 1, 1, seed: 1, cancellationToken: Token));

        Assert.Matches(
            "^Expected a new or empty folder to write Shapes10 to, got '.*shapes', which holds [a-z0-9_.]+\\. Name another folder, or delete this one\\.$",
            error.Message);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(folder, "test_batch.bin")));
    }

    [Fact]
    public void Progress_rises_to_1()
    {
        var heard = new Heard(_ => { });

        Shapes10.Write(_root["shapes"], trainPerFile: 2, test: 10, progress: heard, cancellationToken: Token);

        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5, 1], heard.Shares, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    public void A_cancelled_call_leaves_nothing(double at)
    {
        using var source = new CancellationTokenSource();
        var heard = new Heard(share =>
        {
            Assert.NotEmpty(Directory.GetFileSystemEntries(_root.Path));
            Assert.False(Directory.Exists(_root["shapes"]));
            if (share >= at)
            {
                source.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => Shapes10.Write(_root["shapes"], 2, 10, 0, heard, source.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_root.Path));
    }

    [Fact]
    public void A_failed_call_leaves_nothing()
    {
        var heard = new Heard(share => throw new InvalidOperationException("no more"));

        Assert.Throws<InvalidOperationException>(() => Shapes10.Write(_root["shapes"], 2, 10, progress: heard, cancellationToken: Token));

        Assert.Empty(Directory.GetFileSystemEntries(_root.Path));
    }

    [Theory]
    [InlineData(0, 1, "Expected trainPerFile from 1 to 10000 images, got 0.")]
    [InlineData(10_001, 1, "Expected trainPerFile from 1 to 10000 images, got 10001.")]
    [InlineData(1, 0, "Expected test from 1 to 10000 images, got 0.")]
    public void Sizes_outside_the_set_are_refused_before_anything_is_written(int trainPerFile, int test, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Shapes10.Write(_root["shapes"], trainPerFile, test, cancellationToken: Token));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_root.Path));
    }

    // Progress<T> would report later and elsewhere.
    private sealed class Heard(Action<double> action) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            action(value);
        }
    }
}
