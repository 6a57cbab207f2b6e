using Descent.Data;
using Descent.Numerics;

namespace Descent.Tests.Data;

public sealed class Cifar10Tests : IDisposable
{
    private readonly Cifar10FolderOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_is_a_label_and_three_planes_of_bytes()
    {
        var bytes = new byte[3073];
        (bytes[0], bytes[1], bytes[1024], bytes[1025], bytes[3072]) = (7, 255, 51, 102, 1);
        File.WriteAllBytes(_folder["a.bin"], bytes);

        var data = Cifar10.Read(_folder["a.bin"]);

        Assert.Equal((3072, 10, 1), (data.Inputs.RowCount, data.Targets.RowCount, data.Count));
        Assert.Equal([1f, 0.2f, 0.4f, 1 / 255f], [data.Inputs[0, 0], data.Inputs[1023, 0], data.Inputs[1024, 0], data.Inputs[3071, 0]]);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 0, 0], data.Targets.ColumnEntries(0).ToArray());
        Assert.Equal(bytes, Cifar10.ReadBytes(_folder["a.bin"]));
    }

    [Fact]
    public void Files_follow_one_another_in_the_order_given()
    {
        var data = Cifar10.Read(_folder.Write("b.bin", 10, 3, 4), _folder.Write("a.bin", 20, 5));

        Assert.Equal([10 / 255f, 11 / 255f, 20 / 255f], data.Inputs.Row(0));
        Assert.Equal([1f, 1f, 1f], [data.Targets[3, 0], data.Targets[4, 1], data.Targets[5, 2]]);
        Assert.Equal(Cifar10.ClassNames, data.ClassNames);
    }

    [Fact]
    public void A_folder_gives_its_training_files_in_order_and_the_test_file()
    {
        Fill();

        var (train, test) = Cifar10.Load(_folder.Path);

        Assert.Equal([10 / 255f, 11 / 255f, 40 / 255f], train.Inputs.Row(0));
        Assert.Equal([90 / 255f, 91 / 255f], test.Inputs.Row(0));
        Assert.Equal("airplane", train.ClassNames[0]);
    }

    [Fact]
    public void Sizes_take_the_first_images_and_no_more()
    {
        Fill();

        var (train, test) = Cifar10.Load(_folder.Path, train: 2, test: 1);

        Assert.Equal((2, 1), (train.Count, test.Count));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Cifar10.Load(_folder.Path, train: 4));
        Assert.StartsWith($"Expected train from 1 to 3, the images in '{_folder.Path}', got 4.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Cifar10.Load(_folder.Path, test: 0));
    }

    [Fact]
    public void Names_beside_the_images_are_kept_through_take_split_and_batches()
    {
        Fill();
        string[] names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        File.WriteAllText(_folder["batches.meta.txt"], string.Join("\r\n", names) + "\r\n\r\n");

        var train = Cifar10.Load(_folder.Path).Train;
        var (first, second) = train.Split(0.5, new Random(1));

        Assert.All([train, train.Take(1), first, second, .. train.Batches(2, new Random(1))], part => Assert.Equal(names, part.ClassNames));
    }

    [Fact]
    public void Without_a_folder_the_drawn_images_come_and_one_line_says_so()
    {
        using var console = new StringWriter { NewLine = "\n" };

        var (train, test) = Cifar10.Load(folder: null, train: 30, test: 20, console);

        Assert.Equal(
            "CIFAR-10 is not on this machine: these are 30 + 20 drawn images of Shapes10. For the photographs run descent data cifar10 "
            + "(dotnet run --project lib/Descent.Cli -- data cifar10), or set DESCENT_CIFAR10 to the folder that holds test_batch.bin.\n",
            console.ToString());
        Assert.Equal((30, 20), (train.Count, test.Count));
        Assert.Equal(Shapes10.ClassNames, train.ClassNames);
    }

    [Fact]
    public void A_real_test_file_is_handed_over_where_there_is_one()
    {
        Fill();

        Assert.Equal(_folder["test_batch.bin"], Cifar10.FromTestFile(_folder.Path, file => file));
    }

    [Fact]
    public void Without_one_twenty_drawn_images_are_and_their_file_is_gone_afterwards()
    {
        var (file, bytes) = Cifar10.FromTestFile(folder: null, file => (file, File.ReadAllBytes(file)));

        Assert.Equal(20 * 3073, bytes.Length);
        Assert.Equal(Shapes10.Image(Shapes10.TrainingImages), bytes[1..3073]);
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
        Assert.Throws<InvalidOperationException>(() => Cifar10.FromTestFile<int>(folder: null, path => throw new InvalidOperationException(file = path)));
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Theory]
    [InlineData(0, "0 bytes (0 × 3073 + 0)")]
    [InlineData(3072, "3072 bytes (0 × 3073 + 3072)")]
    [InlineData(6147, "6147 bytes (2 × 3073 + 1)")]
    public void A_file_of_another_length_is_refused(int length, string found)
    {
        var file = _folder["a.bin"];
        File.WriteAllBytes(file, new byte[length]);

        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Read(file));

        Assert.Equal($"'{file}': expected whole CIFAR-10 records of 3073 bytes, found {found}. Fetch the file again.", error.Message);
    }

    [Fact]
    public void A_label_above_9_is_refused_with_its_record()
    {
        var (good, bad) = (_folder.Write("good.bin", 0, 1), _folder.Write("bad.bin", 0, 1, 9, 10));

        var error = Assert.Throws<InvalidDataException>(() => Cifar10.ReadBytes(good, bad));

        Assert.Equal($"'{bad}': expected CIFAR-10 labels from 0 to 9, found 10 in record 2, counted from 0. Fetch the file again.", error.Message);
    }

    [Fact]
    public void A_missing_file_and_no_file_are_refused()
    {
        var missing = _folder["a.bin"];

        Assert.Equal($"Expected a CIFAR-10 file '{missing}', found none.", Assert.Throws<InvalidDataException>(() => Cifar10.Read(missing)).Message);
        Assert.StartsWith(
            "Expected at least one CIFAR-10 file to read, got none.", Assert.Throws<ArgumentException>(() => Cifar10.Read()).Message, StringComparison.Ordinal);
    }

    private void Fill()
    {
        _folder.Write("data_batch_1.bin", 10, 0, 1);
        _folder.Write("data_batch_4.bin", 40, 2);
        _folder.Write("test_batch.bin", 90, 3, 4);
    }
}
