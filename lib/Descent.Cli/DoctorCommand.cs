using System.CommandLine;
using Descent.Cli.Doctor;
using Descent.Cli.Running;

namespace Descent.Cli;

/// <summary><c>descent doctor</c>: what is there, what is missing, and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Says what is there, what is missing, and how to mend it.");
        command.SetAction((_, cancellationToken) => ExecuteAsync(terminal, cancellationToken));
        return command;
    }

    private static async Task<int> ExecuteAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        var root = Repository.Find(terminal.Directory)
            ?? throw new InputException("There is no Descent.slnx here or in a folder above: go to the course's folder.");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var system = OperatingSystem.IsWindows() ? OSPlatformKind.Windows
            : OperatingSystem.IsMacOS() ? OSPlatformKind.MacOS : OSPlatformKind.Linux;
        var kernels = KernelspecCheck.Folders(system, home, Environment.GetEnvironmentVariable).ToList();
        var path = Environment.GetEnvironmentVariable("PATH");
        DoctorCheck[] checks =
        [
            await SdkCheck.CheckAsync(root, cancellationToken),
            LibraryCheck.Check(root),
            NotebooksCheck.Check(root),
            PackagesFolderCheck.Check(root),
            EditorCheck.Check(home),
            JupyterCheck.Check(path),
            OwnKernelCheck.Check(kernels, path),
            KernelspecCheck.Check(kernels),
            .. HiddenKernelCheck.Check(home),
            .. await IntegrationsCheck.CheckAsync(root, () => OptionalLibraries.ProbeAsync(terminal, new(root), cancellationToken)),
        ];
        foreach (var check in checks)
        {
            terminal.WriteLine(OneLine.Of(check.ToString()));
        }

        var broken = checks.Count(check => check is { Good: false, Needed: true });
        terminal.WriteLine(broken == 0 ? "Ready: descent run executes the course." : $"Not ready: {broken} of these must be mended first.");
        return broken == 0 ? 0 : 1;
    }
}
