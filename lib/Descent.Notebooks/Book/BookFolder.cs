namespace Descent.Notebooks.Book;

/// <summary>The folder of a book: replaced as a whole, and only if it is a book.</summary>
/// <param name="path">The folder.</param>
public sealed class BookFolder(string path)
{
    private const string Marker = ".descent-book";

    // Without a slash at its end, so that what is beside it is not in it.
    private readonly string _path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Where it is.</summary>
    public string Path => _path;

    /// <summary>Refuses a place where something else is.</summary>
    /// <exception cref="IOException">It is a file, or a folder with other things in it.</exception>
    public void Check()
    {
        if (File.Exists(_path))
        {
            throw new IOException($"Expected a folder for the book, got the file '{_path}': name another.");
        }

        if (Directory.Exists(_path) && Directory.EnumerateFileSystemEntries(_path).Any() && !File.Exists(System.IO.Path.Combine(_path, Marker)))
        {
            throw new IOException(
                $"Expected a new folder, an empty one or an earlier book, got '{_path}' with other files in it, which a book would replace: name another folder.");
        }
    }

    /// <summary>Writes beside the folder, then takes its place; whatever fails before, the earlier book stays.</summary>
    /// <param name="write">Writes a book into the folder that it is given.</param>
    public void Replace(Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Check();
        var (unfinished, earlier) = ($"{_path}.{Environment.ProcessId}.new", $"{_path}.{Environment.ProcessId}.old");
        try
        {
            Remove(unfinished);
            Directory.CreateDirectory(unfinished);
            File.WriteAllText(System.IO.Path.Combine(unfinished, Marker), "descent book replaces this folder as a whole.\n");
            write(unfinished);
            if (Directory.Exists(_path))
            {
                Directory.Move(_path, earlier);
            }

            Directory.Move(unfinished, _path);
        }
        finally
        {
            if (!Directory.Exists(_path) && Directory.Exists(earlier))
            {
                Directory.Move(earlier, _path);
            }

            Remove(unfinished);
            Remove(earlier);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
