using System.CommandLine;
using Descent.Cli.Kernelspecs;
using Descent.Notebooks.Kernel;

namespace Descent.Cli;

/// <summary><c>descent kernel</c>: runs C# notebooks in VS Code, JupyterLab and classic Jupyter.</summary>
internal static class KernelCommand
{
    public static Command Create(Terminal terminal) => new("kernel", "Runs C# notebooks in VS Code, JupyterLab and classic Jupyter.")
    {
        Install(terminal), List(terminal), Uninstall(terminal), Run(),
    };

    private static Command Install(Terminal terminal)
    {
        var (user, path) = (new Option<bool>("--user") { Description = "For this user. [the default]" }, PathOption());
        var command = new Command("install", "Tells front ends that there is this kernel; Jupyter need not be installed.") { user, path };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(user) && parsed.GetValue(path) is not null)
            {
                throw new InputException("Expected --user or --path, got both; leave one out.");
            }

            var folder = Kernelspec.Write(Folder(terminal, parsed.GetValue(path)), Program());
            terminal.WriteLine($"Installed 'C# (Descent)' in {folder}; choose it in VS Code or Jupyter.");
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var path = PathOption();
        var command = new Command("list", "Says where the kernel is installed.") { path };
        command.SetAction(parsed =>
        {
            var found = Installed(terminal, parsed.GetValue(path)).Select(Kernelspec.In).ToList();
            found.ForEach(terminal.WriteLine);
            if (found is [])
            {
                terminal.WriteLine("The kernel is not installed: descent kernel install.");
            }
        });
        return command;
    }

    private static Command Uninstall(Terminal terminal)
    {
        var path = PathOption();
        var command = new Command("uninstall", "Takes the kernel away from where install put it.") { path };
        command.SetAction(parsed =>
        {
            var kernels = Folder(terminal, parsed.GetValue(path));
            if (!Kernelspec.IsIn(kernels))
            {
                throw new InputException($"Expected the kernel in {Kernelspec.In(kernels)}, found none; descent kernel list says where it is.");
            }

            Kernelspec.Remove(kernels);
            terminal.WriteLine($"Removed {Kernelspec.In(kernels)}.");
        });
        return command;
    }

    private static Command Run()
    {
        var file = new Option<string>("--connection-file") { HelpName = "FILE", Description = "Where to listen: front ends write this file.", Required = true };
        var command = new Command("run", "Runs the kernel; front ends call this.") { file };
        command.SetAction((parsed, cancellationToken) =>
        {
            KernelProgram.Run(parsed.GetValue(file)!, cancellationToken);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Option<string?> PathOption() => new("--path") { HelpName = "DIR", Description = "The folder of kernels. [default: the user's own]" };

    private static string Folder(Terminal terminal, string? path) => path is null ? KernelFolders.User : Path.GetFullPath(path, terminal.Directory);

    private static IEnumerable<string> Installed(Terminal terminal, string? path) =>
        (path is null ? KernelFolders.All : [Folder(terminal, path)]).Where(Kernelspec.IsIn);

    // An installed tool's own program stays where it is when the tool is updated; `dotnet` must be told what to run.
    private static IEnumerable<string> Program() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet"
        ? [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "Descent.Cli.dll")]
        : [Environment.ProcessPath!];
}
