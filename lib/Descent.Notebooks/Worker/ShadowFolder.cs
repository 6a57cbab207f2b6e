namespace Descent.Notebooks.Worker;

/// <summary>The temporary folder with a process's copies of libraries.</summary>
internal static class ShadowFolder
{
    /// <summary>Deletes it, as far as the system allows; called by the runner, and by the process itself when its runner has died.</summary>
    public static void Delete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else was faster, or still has a file open there; it is a temporary folder.
        }
    }
}
