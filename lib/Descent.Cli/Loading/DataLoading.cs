using Descent.Notebooks.Downloads;

namespace Descent.Cli.Loading;

/// <summary>One run of <c>descent data cifar10</c>: where to, whether at all, and what is said at the end.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="archive">What is loaded.</param>
/// <param name="cache">The user's cache.</param>
/// <param name="variable">The value of DESCENT_CIFAR10.</param>
internal sealed class DataLoading(Terminal terminal, DataArchive archive, string cache, string? variable)
{
    public DownloadPatience Patience { get; init; } = new();

    public async Task<int> ExecuteAsync(string? to, bool force, CancellationToken cancellationToken)
    {
        // Only where the current directory is in the course: from elsewhere Cifar10.Load() would not find the course's folder.
        var course = Repository.Find(terminal.Directory, terminal.Directory);
        var place = Path.GetFullPath(Cifar10Archive.Place(variable, course, cache), terminal.Directory);
        var target = to is null ? place : Path.TrimEndingDirectorySeparator(Path.GetFullPath(to, terminal.Directory));
        if (!force && archive.WhatIsWrong(target) is null)
        {
            terminal.WriteLine($"{archive.Title} is complete in {terminal.Relative(target)}: nothing to do. --force loads it again.");
            return 0;
        }

        var exitCode = await DownloadView.ShowAsync(terminal, archive, view => LoadAsync(target, force, view, cancellationToken));
        if (exitCode == 0)
        {
            terminal.WriteLine($"{archive.Title} is in {terminal.Relative(target)}");
            if (target != place)
            {
                terminal.WriteLine($"Cifar10.Load() finds it there if you set {Cifar10Archive.Variable} to that folder, or name it: Cifar10.Load(\"{target}\").");
            }
        }

        return exitCode;
    }

    private async Task<int> LoadAsync(string target, bool force, IDownloadView view, CancellationToken cancellationToken)
    {
        var download = new ArchiveDownload(archive, cache, Patience, view);
        try
        {
            await download.RunAsync(target, force, cancellationToken);
            return 0;
        }
        catch (DownloadException problem)
        {
            throw new InputException(problem.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            view.Say($"Stopped: {Megabytes.Of(download.Kept)} of {Megabytes.Of(archive.Length)} are kept in {download.PartPath}; the next descent data cifar10 resumes.");
            return DescentCommand.Stopped;
        }
    }
}
