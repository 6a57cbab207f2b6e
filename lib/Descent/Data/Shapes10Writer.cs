namespace Descent.Data;

/// <summary>Writes Shapes10 into a folder beside the one asked for, which takes its name when every file is complete.</summary>
internal static class Shapes10Writer
{
    private const int Chunk = 1_000;

    public static void Write(string folder, int trainPerFile, int test, int seed, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } entry)
        {
            throw new IOException(
                $"Expected a new or empty folder to write Shapes10 to, got '{folder}', which holds {Path.GetFileName(entry)}. Name another folder, or delete this one.");
        }

        var names = Cifar10Folder.TrainingFileNames;
        var files = names.Select((name, k) => (Name: name, First: k * trainPerFile, Count: trainPerFile))
            .Append((Name: Cifar10Folder.TestFileName, First: Shapes10.TrainingImages, Count: test));
        var (done, total) = (0, (names.Count * trainPerFile) + test);
        var partial = $"{folder}.{Path.GetRandomFileName()}.partial";
        try
        {
            Directory.CreateDirectory(partial);
            File.WriteAllLines(Path.Combine(partial, Cifar10Folder.NamesFileName), Shapes10.ClassNames);
            foreach (var (name, first, count) in files)
            {
                using var stream = File.Create(Path.Combine(partial, name));
                for (var start = 0; start < count; start += Chunk)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var size = Math.Min(Chunk, count - start);
                    stream.Write(Shapes10.Records(first + start, size, seed));
                    progress?.Report((double)(done += size) / total);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(partial, folder);
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }
}
