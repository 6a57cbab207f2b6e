namespace Descent.Notebooks.Integrations;

/// <summary>Lets one process at a time build the integrations: a test run and <c>descent run</c> may probe at the same moment.</summary>
internal static class ProbeTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for our turn, which ends when the result is disposed or our process dies.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IDisposable> WaitAsync(string root, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "integrations"));
        var path = Path.Combine(folder.FullName, "turn.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
