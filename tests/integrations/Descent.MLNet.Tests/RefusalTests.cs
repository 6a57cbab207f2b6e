using Microsoft.ML;

namespace Descent.MLNet.Tests;

public sealed class RefusalTests(Images images) : IClassFixture<Images>
{
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void A_truncated_file_is_refused_when_it_is_loaded()
    {
        var file = images.Changed(bytes => bytes[..^1]);

        Assert.Equal(
            $"'{file}': expected whole CIFAR-10 records of 3073 bytes, found 92189 bytes (29 × 3073 + 3072). Fetch the file again.",
            Assert.Throws<InvalidDataException>(() => _ml.Data.LoadCifar10([images.TestFile, file])).Message);
    }

    [Fact]
    public void An_oversized_file_is_refused_when_it_is_loaded()
    {
        var file = images.Changed(bytes => [.. bytes, 7]);

        Assert.Equal(
            $"'{file}': expected whole CIFAR-10 records of 3073 bytes, found 92191 bytes (30 × 3073 + 1). Fetch the file again.",
            Assert.Throws<InvalidDataException>(() => _ml.Data.LoadCifar10([file])).Message);
    }

    [Fact]
    public void A_wrong_label_is_refused_when_it_is_read()
    {
        var file = images.Changed(bytes =>
        {
            bytes[12 * 3073] = 10;
            return bytes;
        });
        var view = _ml.Data.LoadCifar10([images.TestFile, file]);
        var message = $"'{file}': expected CIFAR-10 labels from 0 to 9, found 10 in record 12, counted from 0. Fetch the file again.";

        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => view.ToDataset()).Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => view.Vectors()).Message);
    }

    [Fact]
    public void A_file_that_shrinks_between_two_passes_is_refused()
    {
        var file = images.Changed(bytes => bytes);
        var view = _ml.Data.LoadCifar10([file]);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..(20 * 3073)]);

        Assert.Equal(
            $"'{file}': expected 92190 bytes or more, as when it was opened, found 61460. Load it again when nobody writes to it.",
            Assert.Throws<InvalidDataException>(() => view.Keys()).Message);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_told_where_it_belongs() => Assert.Equal(
        $"Expected the folder with CIFAR-10's files, got the file '{images.TestFile}'. Put files into brackets: LoadCifar10([file]). (Parameter 'folder')",
        Assert.Throws<ArgumentException>(() => _ml.Data.LoadCifar10(images.TestFile)).Message);

    [Fact]
    public void What_is_not_there_is_refused()
    {
        var missing = Path.Combine(images.Folder, "no.bin");

        Assert.Equal($"Expected a CIFAR-10 file '{missing}', found none.", Assert.Throws<InvalidDataException>(() => _ml.Data.LoadCifar10([missing])).Message);
        Assert.Equal("Expected at least one CIFAR-10 file to read, got none. (Parameter 'files')", Assert.Throws<ArgumentException>(() => _ml.Data.LoadCifar10([])).Message);
        Assert.StartsWith($"'{missing}': expected CIFAR-10's binary files, found no ", Assert.Throws<InvalidDataException>(() => _ml.Data.LoadCifar10(missing)).Message);
    }
}
