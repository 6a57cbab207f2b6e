namespace Descent.Notebooks.Downloads;

/// <summary>CIFAR-10's binary version, and the folder in which <c>Cifar10.Load</c> finds it.</summary>
public static class Cifar10Archive
{
    /// <summary>The name of the folder, in the archive and on the disk.</summary>
    public const string Folder = "cifar-10-batches-bin";

    /// <summary>The environment variable that can name the folder.</summary>
    public const string Variable = "DESCENT_CIFAR10";

    /// <summary>The archive. Its length and MD5 are those of the publisher: cs.toronto.edu/~kriz/cifar.html (Krizhevsky, 2009).</summary>
    public static DataArchive Archive { get; } = new()
    {
        Title = "CIFAR-10",
        FileName = "cifar-10-binary.tar.gz",
        Length = 170_052_171,
        Md5 = "c32a1d4ab5d03f1284b67883e8d87530",
        // The publisher, then the copies that MindSpore's tutorials and the tests of Swift for TensorFlow load.
        Mirrors =
        [
            new("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
            new("https://mindspore-website.obs.cn-north-4.myhuaweicloud.com/notebook/datasets/cifar-10-binary.tar.gz"),
            new("https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/cifar-10-binary.tar.gz"),
        ],
        Folder = Folder,
        Files = new Dictionary<string, long?>
        {
            ["data_batch_1.bin"] = 30_730_000,
            ["data_batch_2.bin"] = 30_730_000,
            ["data_batch_3.bin"] = 30_730_000,
            ["data_batch_4.bin"] = 30_730_000,
            ["data_batch_5.bin"] = 30_730_000,
            ["test_batch.bin"] = 30_730_000,
            ["batches.meta.txt"] = null,
        },
        Extras = ["readme.html"],
    };

    /// <summary>The folder that all notebooks of a user share. The archive lies beside its folder while it is loaded.</summary>
    public static string UserCache => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "descent");

    /// <summary>Where the files belong, in the order in which they are looked for: the variable's folder alone, if it is set; else the course's data folder, then the user's cache.</summary>
    /// <param name="variable">The value of <see cref="Variable"/>.</param>
    /// <param name="course">The course's folder, or null outside of one.</param>
    /// <param name="cache">As <see cref="UserCache"/>.</param>
    /// <returns>The first of these that exists, since it is the one that is read; else the first.</returns>
    public static string Place(string? variable, string? course, string cache)
    {
        List<string> places = string.IsNullOrEmpty(variable)
            ? [.. course is null ? [] : (string[])[Path.Combine(course, "data", Folder)], Path.Combine(cache, Folder)]
            : [variable];
        return places.Find(Directory.Exists) ?? places[0];
    }
}
