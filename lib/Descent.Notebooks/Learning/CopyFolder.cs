using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Learning;

/// <summary>What became of a copy.</summary>
public enum CopyState
{
    /// <summary>It was not there, and is now.</summary>
    Written,

    /// <summary>It was there, and was left alone.</summary>
    Kept,

    /// <summary>It was there; what was there is in the backup, and the copy is new.</summary>
    Replaced,
}

/// <summary>A copy in a learner's folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="State">What became of it.</param>
/// <param name="Backup">Where the earlier one is, if it was replaced.</param>
public sealed record CopyResult(string Path, CopyState State, string? Backup = null);

/// <summary>A learner's folder. What is in it is somebody's work: it is never overwritten.</summary>
/// <param name="course">The course's folder.</param>
/// <param name="folder">The learner's folder.</param>
public sealed class CopyFolder(string course, string folder)
{
    /// <summary>Adds copies of lessons.</summary>
    /// <param name="lessons">The lessons' paths.</param>
    /// <param name="force">Whether a copy that is there is moved to a backup and made anew.</param>
    /// <exception cref="NotebookFormatException">A lesson cannot be read; nothing was written then.</exception>
    public IReadOnlyList<CopyResult> Add(IReadOnlyList<string> lessons, bool force)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        var documents = lessons.Select(NotebookReader.Read).ToList();
        var present = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.ipynb") : [];
        var copied = lessons.Concat(present).Select(path => Path.GetFileName(path)).ToHashSet();
        return [.. documents.Select(lesson => Add(lesson, copied, force))];
    }

    private CopyResult Add(NotebookDocument lesson, HashSet<string> copied, bool force)
    {
        var path = Path.Combine(folder, Path.GetFileName(lesson.Path));
        var exists = File.Exists(path);
        if (exists && !force)
        {
            return new(path, CopyState.Kept);
        }

        var backup = exists ? BackUp(path) : null;
        NotebookWriter.Write(LearnerCopy.Of(lesson, course, folder, copied), path);
        return new(path, exists ? CopyState.Replaced : CopyState.Written, backup);
    }

    // Not called .ipynb, so that a check of the folder does not find every exercise twice.
    private static string BackUp(string path)
    {
        var backup = Enumerable.Range(1, int.MaxValue).Select(number => $"{path}.backup-{number}").First(name => !File.Exists(name));
        File.Copy(path, backup);
        return backup;
    }
}
