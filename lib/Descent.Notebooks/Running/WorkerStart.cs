using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Running;

/// <summary>How a notebook's process is started.</summary>
internal static class WorkerStart
{
    /// <summary>Starts a process and waits until it listens.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="options">What it finds in its environment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WorkerStartException">It did not start.</exception>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public static async Task<WorkerProcess> RunAsync(string folder, RunOptions options, CancellationToken cancellationToken)
    {
        // Short, because on Unix it becomes part of a socket's path.
        var name = $"descent-{Guid.NewGuid():N}"[..24];
        var pipe = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var shadow = Directory.CreateTempSubdirectory("descent-");
        var process = Start(Command(name, shadow.FullName, folder, options));
        try
        {
            await WaitForConnectionAsync(pipe, process, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            await pipe.DisposeAsync().ConfigureAwait(false);
            ShadowFolder.Delete(shadow.FullName);
            throw;
        }

        var worker = new WorkerProcess(process, pipe, name, shadow);
        try
        {
            return await worker.IsReadyAsync(cancellationToken).ConfigureAwait(false)
                ? worker
                : throw new WorkerStartException($"its process ended while it was starting (exit code {await worker.WaitForExitAsync().ConfigureAwait(false)})");
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task WaitForConnectionAsync(NamedPipeServerStream pipe, Process process, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var connected = pipe.WaitForConnectionAsync(enough.Token);
        if (await Task.WhenAny(connected, process.WaitForExitAsync(enough.Token)).ConfigureAwait(false) != connected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var said = await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            throw new WorkerStartException($"its process ended before it was ready (exit code {process.ExitCode}): {said.Trim()}");
        }

        await enough.CancelAsync().ConfigureAwait(false);
        await connected.ConfigureAwait(false);
    }

    private static Process Start(ProcessStartInfo command)
    {
        try
        {
            var process = Process.Start(command)!;

            // Whoever reads from the keyboard past the console of the cells finds nothing there, instead of waiting for ever.
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception error)
        {
            throw new WorkerStartException($"{command.FileName} could not be started ({error.Message}); install the .NET SDK or set DOTNET_ROOT", error);
        }
    }

    // Our own engine is this very assembly.
    private static ProcessStartInfo Command(string pipe, string shadow, string folder, RunOptions options)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", options.Engine ?? typeof(WorkerStart).Assembly.Location, "run-cells", pipe, shadow])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (options.Fast)
        {
            start.Environment["DESCENT_FAST"] = "1";
        }

        if (options.Jobs > 1)
        {
            start.Environment.TryAdd("DESCENT_THREADS", Math.Max(1, Environment.ProcessorCount / options.Jobs).ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
