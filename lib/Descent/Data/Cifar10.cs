namespace Descent.Data;

/// <summary>CIFAR-10: 32 × 32 color photographs of ten classes, 50,000 for training and 10,000 for testing.</summary>
/// <remarks>
/// A sample is 3,072 features from 0 to 1: 1,024 reds, 1,024 greens, 1,024 blues, each row by row; its target is a one-hot column of 10.
/// Source: Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009 (the binary version).
/// </remarks>
public static class Cifar10
{
    /// <summary>The ten classes, by label.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>
    /// Loads the images from the first place that has them: <paramref name="folder"/>, the environment variable DESCENT_CIFAR10,
    /// data/cifar-10-batches-bin in the current directory or one above it, <see cref="Cifar10Folder.UserCache"/>.
    /// Where none has, says so in one line on the console and gives <see cref="Shapes10"/>.
    /// </summary>
    /// <param name="folder">Folder with the files of the binary version; null to look for one.</param>
    /// <param name="train">Training images, the first ones; null for all there are, or 10,000 of Shapes10.</param>
    /// <param name="test">Test images, the first ones; null for all there are, or 2,000 of Shapes10.</param>
    /// <returns>The two parts. Their <see cref="Dataset.ClassNames"/> tell which set it is. In memory, 10,000 images take 31 MB; see <see cref="Dataset.Inputs"/>.</returns>
    /// <exception cref="InvalidDataException">The folder or a file is not what it should be; the message says what was expected and what was found.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many images.</exception>
    public static (Dataset Train, Dataset Test) Load(string? folder = null, int? train = null, int? test = null) =>
        Load(Cifar10Folder.Find(folder), train, test, Console.Out);

    /// <summary>Reads files of the binary version into one data set, in the order given.</summary>
    /// <param name="files">The files. Class names come from a batches.meta.txt beside the first.</param>
    /// <returns>Inputs 3072 × samples from 0 to 1, one-hot targets 10 × samples.</returns>
    /// <exception cref="ArgumentException">No file is given.</exception>
    /// <exception cref="InvalidDataException">A file is missing, empty, truncated or mislabelled.</exception>
    public static Dataset Read(params IReadOnlyList<string> files) =>
        Cifar10File.ToDataset(ReadBytes(files), Cifar10Folder.ClassNamesIn(Path.GetDirectoryName(files[0])!));

    /// <summary>Reads files of the binary version as they are: records of 3,073 bytes, checked and one after another.</summary>
    /// <param name="files">The files.</param>
    /// <exception cref="ArgumentException">No file is given.</exception>
    /// <exception cref="InvalidDataException">A file is missing, empty, truncated or mislabelled.</exception>
    public static byte[] ReadBytes(params IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0
            ? Cifar10File.Read(files, files.Sum(Cifar10File.CountRecords))
            : throw new ArgumentException("Expected at least one CIFAR-10 file to read, got none.", nameof(files));
    }

    /// <summary>
    /// Hands over a real file of the binary version: the test images, from the first place that has them (see <see cref="Load(string?, int?, int?)"/>).
    /// Where none has, twenty images of <see cref="Shapes10"/> in the same format, in a file that is gone afterwards.
    /// </summary>
    /// <param name="read">What to do with the file, by its path: <c>Cifar10.FromTestFile(File.ReadAllBytes)</c>.</param>
    /// <returns>What <paramref name="read"/> returns.</returns>
    public static T FromTestFile<T>(Func<string, T> read) => FromTestFile(Cifar10Folder.Find(), read);

    /// <summary>As the public method, with the folder found (null: there is none).</summary>
    internal static T FromTestFile<T>(string? folder, Func<string, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (folder is not null)
        {
            return read(Cifar10Folder.FilesIn(folder).Test);
        }

        var drawn = Directory.CreateTempSubdirectory("descent-").FullName;
        try
        {
            Shapes10.Write(drawn, trainPerFile: 1, test: 20);
            return read(Path.Combine(drawn, Cifar10Folder.TestFileName));
        }
        finally
        {
            Directory.Delete(drawn, recursive: true);
        }
    }

    /// <summary>As the public method, with the folder found (null: there is none) and the console as arguments.</summary>
    internal static (Dataset Train, Dataset Test) Load(string? folder, int? train, int? test, TextWriter console)
    {
        if (folder is not null)
        {
            var (trainingFiles, testFile) = Cifar10Folder.FilesIn(folder);
            var names = Cifar10Folder.ClassNamesIn(folder);
            return (First(train, nameof(train), trainingFiles, names), First(test, nameof(test), [testFile], names));
        }

        var shapes = Shapes10.Load(train ?? 10_000, test ?? 2_000);
        console.WriteLine(
            $"CIFAR-10 is not on this machine: these are {shapes.Train.Count} + {shapes.Test.Count} drawn images of Shapes10. "
            + $"For the photographs run descent data cifar10 (dotnet run --project lib/Descent.Cli -- data cifar10), or set {Cifar10Folder.Variable} to the folder that holds {Cifar10Folder.TestFileName}.");
        return shapes;
    }

    private static Dataset First(int? count, string name, IReadOnlyList<string> files, IReadOnlyList<string> classNames)
    {
        var there = files.Sum(Cifar10File.CountRecords);
        var wanted = count ?? there;
        return wanted >= 1 && wanted <= there
            ? Cifar10File.ToDataset(Cifar10File.Read(files, wanted), classNames)
            : throw new ArgumentOutOfRangeException(
                name, $"Expected {name} from 1 to {there}, the images in '{Path.GetDirectoryName(files[0])}', got {wanted}.");
    }
}
