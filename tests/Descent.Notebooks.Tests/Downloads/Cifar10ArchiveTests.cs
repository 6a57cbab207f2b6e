using Descent.Data;
using Descent.Notebooks.Downloads;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Downloads;

/// <summary>The engine does not know the library: what both say about CIFAR-10 is compared here.</summary>
public sealed class Cifar10ArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_engine_and_the_library_mean_the_same_files()
    {
        Assert.Equal(Cifar10Folder.Name, Cifar10Archive.Folder);
        Assert.Equal(Cifar10Folder.Variable, Cifar10Archive.Variable);
        Assert.Equal(Cifar10Folder.UserCache, Path.Combine(Cifar10Archive.UserCache, Cifar10Archive.Folder));
        string[] images = [.. Cifar10Folder.TrainingFileNames, Cifar10Folder.TestFileName];
        Assert.Equal(images.Append(Cifar10Folder.NamesFileName).Order(), Cifar10Archive.Archive.Files.Keys.Order());
        Assert.All(images, name => Assert.Equal(10_000 * Cifar10File.RecordLength, Cifar10Archive.Archive.Files[name]));
    }

    [Fact]
    public void The_archive_is_the_publishers()
    {
        Assert.Equal((170_052_171, "c32a1d4ab5d03f1284b67883e8d87530"), (Cifar10Archive.Archive.Length, Cifar10Archive.Archive.Md5));
        Assert.Equal(new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"), Cifar10Archive.Archive.Mirrors[0]);
        Assert.All(Cifar10Archive.Archive.Mirrors, mirror => Assert.Equal(("https", "cifar-10-binary.tar.gz"), (mirror.Scheme, Path.GetFileName(mirror.AbsolutePath))));
    }

    [Theory]
    [InlineData("cache", false, false, false)]
    [InlineData("cache", false, false, true)]
    [InlineData("course/data", false, true, false)]
    [InlineData("cache", false, true, true)] // What is there need not be loaded a second time.
    [InlineData("named", true, false, false)]
    [InlineData("named", true, true, true)]
    public void What_is_put_there_is_what_the_library_finds(string expected, bool variable, bool course, bool cached)
    {
        string Below(string place) => Path.Combine(_folder.Path, place, Cifar10Archive.Folder);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "course", "notebooks"));
        if (cached)
        {
            Directory.CreateDirectory(Below("cache"));
        }

        var place = Cifar10Archive.Place(
            variable ? Below("named") : null, course ? Path.Combine(_folder.Path, "course") : null, Path.Combine(_folder.Path, "cache"));
        Assert.Equal(Path.GetFullPath(Below(expected)), place);

        Directory.CreateDirectory(place);
        Assert.Equal(place, Cifar10Folder.Find(null, variable ? Below("named") : null, Path.Combine(_folder.Path, "course", "notebooks"), Below("cache")));
    }

    public void Dispose() => _folder.Dispose();
}
