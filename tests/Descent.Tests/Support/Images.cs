using Descent.Data;

namespace Descent.Tests.Support;

/// <summary>The images that published measurements are repeated on: drawn ones, which are always there, or the photographs, where this machine has them.</summary>
internal static class Images
{
    public const string Drawn = "Shapes10", Photographs = "CIFAR-10";

    /// <summary>The first images of both parts; without photographs the test that asks for them is skipped, and says why.</summary>
    public static (Dataset Train, Dataset Test) Load(string set, int train, int test)
    {
        Assert.SkipWhen(set == Photographs && Cifar10Folder.Find() is null, $"CIFAR-10 is not on this machine; set {Cifar10Folder.Variable} to the folder that holds {Cifar10Folder.TestFileName}.");
        return set == Photographs ? Cifar10.Load(train: train, test: test) : Shapes10.Load(train, test);
    }

    /// <summary>Test images with channels of mean 0 and standard deviation 1 over the training images.</summary>
    public static Dataset Unseen(string set, int test)
    {
        var images = Load(set, 1000, test);
        return images.Test.Standardized(ChannelStatistics.Of(images.Train));
    }
}
