using Descent.Data;

namespace Descent.Tests.Data;

public sealed class Cifar10FolderTests : IDisposable
{
    private readonly Cifar10FolderOnDisk _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void The_argument_goes_before_the_variable_the_data_folder_above_and_the_cache()
    {
        var (argument, variable, cache) = (Make("argument"), Make("variable"), Make("cache"));
        var (data, start) = (Make("data/cifar-10-batches-bin"), Make("notebooks/drafts"));

        Assert.Equal(argument, Cifar10Folder.Find(argument, variable, start, cache));
        Assert.Equal(variable, Cifar10Folder.Find(null, variable, start, cache));
        Assert.Equal(data, Cifar10Folder.Find(null, null, start, cache));
        Assert.Equal(data, Cifar10Folder.Find(null, "", _root.Path, cache));
        Directory.Delete(data);
        Assert.Equal(cache, Cifar10Folder.Find(null, null, start, cache));
        Directory.Delete(cache);
        Assert.Null(Cifar10Folder.Find(null, null, start, cache));
    }

    [Fact]
    public void A_named_folder_that_does_not_exist_is_an_error_and_not_a_reason_to_look_further()
    {
        var (cache, missing) = (Make("cache"), _root["missing"]);

        Assert.Equal(
            $"folder: expected a folder with CIFAR-10's binary files, found no folder '{missing}'.",
            Assert.Throws<InvalidDataException>(() => Cifar10Folder.Find(missing, null, _root.Path, cache)).Message);
        Assert.Equal(
            $"DESCENT_CIFAR10: expected a folder with CIFAR-10's binary files, found no folder '{missing}'.",
            Assert.Throws<InvalidDataException>(() => Cifar10Folder.Find(null, missing, _root.Path, cache)).Message);
    }

    [Fact]
    public void Missing_files_are_named()
    {
        Assert.Equal(Missing("data_batch_1.bin to data_batch_5.bin and no test_batch.bin"), Error());
        var train = _root.Write("data_batch_3.bin", 0, 1);
        Assert.Equal(Missing("test_batch.bin"), Error());
        _root.Write("test_batch.bin", 0, 1);
        Assert.Equal([train], Cifar10Folder.FilesIn(_root.Path).Train);
        File.Delete(train);
        Assert.Equal(Missing("data_batch_1.bin to data_batch_5.bin"), Error());

        string Error() => Assert.Throws<InvalidDataException>(() => Cifar10.Load(_root.Path)).Message;
        string Missing(string what) =>
            $"'{_root.Path}': expected CIFAR-10's binary files, found no {what}. Name the folder that holds them (in the archive it is called cifar-10-batches-bin).";
    }

    [Fact]
    public void A_list_of_names_must_name_ten_classes()
    {
        File.WriteAllLines(_root["batches.meta.txt"], ["cat", "dog"]);

        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Read(_root.Write("a.bin", 0, 1)));

        Assert.Equal($"'{_root["batches.meta.txt"]}': expected 10 class names, one a line, found 2.", error.Message);
    }

    [Fact]
    public void The_cache_belongs_to_the_user() => Assert.EndsWith(Path.Combine("descent", "cifar-10-batches-bin"), Cifar10Folder.UserCache, StringComparison.Ordinal);

    private string Make(string path) => Directory.CreateDirectory(_root[path]).FullName;
}
