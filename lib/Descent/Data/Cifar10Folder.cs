namespace Descent.Data;

/// <summary>The folder that CIFAR-10's binary version unpacks to: where it is looked for and what is in it.</summary>
public static class Cifar10Folder
{
    /// <summary>The name of the folder in the archive.</summary>
    public const string Name = "cifar-10-batches-bin";

    /// <summary>The environment variable that can name the folder.</summary>
    public const string Variable = "DESCENT_CIFAR10";

    /// <summary>The test images.</summary>
    public const string TestFileName = "test_batch.bin";

    /// <summary>The class names, one a line.</summary>
    public const string NamesFileName = "batches.meta.txt";

    /// <summary>The training images, in order.</summary>
    public static IReadOnlyList<string> TrainingFileNames { get; } =
        ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"];

    /// <summary>The folder that all notebooks of a user share, whether it exists or not.</summary>
    public static string UserCache => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "descent", Name);

    /// <summary>
    /// Looks at the argument, then at DESCENT_CIFAR10, then for data/cifar-10-batches-bin in the current directory and those above it,
    /// then at <see cref="UserCache"/>.
    /// </summary>
    /// <param name="folder">A folder that must exist, or null to look for one.</param>
    /// <returns>The folder, or null where none is found.</returns>
    /// <exception cref="InvalidDataException">The argument or the variable names a folder that does not exist.</exception>
    public static string? Find(string? folder = null) =>
        Find(folder, Environment.GetEnvironmentVariable(Variable), Directory.GetCurrentDirectory(), UserCache);

    /// <summary>The files of a folder: all training files that it has, in order, and the test file.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidDataException">It has no training file or no test file.</exception>
    public static (IReadOnlyList<string> Train, string Test) FilesIn(string folder)
    {
        List<string> train = [.. TrainingFileNames.Select(name => Path.Combine(folder, name)).Where(File.Exists)];
        var test = Path.Combine(folder, TestFileName);
        string[] missing =
        [
            .. train.Count > 0 ? [] : (string[])[$"{TrainingFileNames[0]} to {TrainingFileNames[^1]}"],
            .. File.Exists(test) ? [] : (string[])[TestFileName],
        ];
        return missing.Length == 0
            ? (train, test)
            : throw new InvalidDataException(
                $"'{folder}': expected CIFAR-10's binary files, found no {string.Join(" and no ", missing)}. "
                + $"Name the folder that holds them (in the archive it is called {Name}).");
    }

    /// <summary>The names in the folder's batches.meta.txt; CIFAR-10's own where it has none.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidDataException">That file does not hold ten names.</exception>
    public static IReadOnlyList<string> ClassNamesIn(string folder)
    {
        var file = Path.Combine(folder, NamesFileName);
        if (!File.Exists(file))
        {
            return Cifar10.ClassNames;
        }

        string[] names = [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)];
        return names.Length == Cifar10File.Classes
            ? names
            : throw new InvalidDataException($"'{file}': expected {Cifar10File.Classes} class names, one a line, found {names.Length}.");
    }

    /// <summary>As the public method, with what it asks the machine for as arguments.</summary>
    internal static string? Find(string? folder, string? variable, string start, string cache)
    {
        if ((folder ?? (string.IsNullOrEmpty(variable) ? null : variable)) is { } named)
        {
            return Directory.Exists(named)
                ? named
                : throw new InvalidDataException(
                    $"{(folder is null ? Variable : nameof(folder))}: expected a folder with CIFAR-10's binary files, found no folder '{named}'.");
        }

        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "data", Name) is var here && Directory.Exists(here))
            {
                return here;
            }
        }

        return Directory.Exists(cache) ? cache : null;
    }
}
