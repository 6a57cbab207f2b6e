using System.Diagnostics;
using System.IO.Pipes;
using Descent.Notebooks.Scripting;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Running;

/// <summary>The process of one notebook, seen from its runner.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly MessagePipe<CellEvent, WorkerRequest> _pipe;
    private readonly DirectoryInfo _shadow;

    private WorkerProcess(Process process, Stream pipe, DirectoryInfo shadow)
    {
        _process = process;
        _pipe = new(pipe, WorkerJson.Default.CellEvent, WorkerJson.Default.WorkerRequest);
        _shadow = shadow;
    }

    /// <summary>Starts a process and waits until it is ready for cells.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="options">What it finds in its environment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<WorkerProcess> StartAsync(string folder, RunOptions options, CancellationToken cancellationToken)
    {
        var name = $"descent-{Guid.NewGuid():N}"[..20];
        var shadow = Directory.CreateTempSubdirectory("descent-");
        var pipe = new NamedPipeServerStream(
            name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var process = Process.Start(WorkerStart.Info(name, shadow.FullName, folder, options))!;
        await pipe.WaitForConnectionAsync(cancellationToken).ConfigureAwait(false);
        return new(process, pipe, shadow);
    }

    /// <summary>Asks for something.</summary>
    public void Send(WorkerRequest request)
    {
        try
        {
            _pipe.Send(request);
        }
        catch (IOException)
        {
            // It died; the next read tells.
        }
    }

    /// <summary>The next thing its cell did; <see langword="null"/> when the process is gone.</summary>
    public Task<CellEvent?> ReadAsync() => _pipe.ReadAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pipe.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _shadow.Delete(recursive: true);
    }
}
