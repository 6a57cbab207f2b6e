using System.Diagnostics;
using Descent.Notebooks.Scripting;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Running;

/// <summary>The process of one notebook, seen from its runner.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly MessagePipe<CellEvent, WorkerRequest> _pipe;
    private readonly DirectoryInfo _shadow;
    private readonly RawOutput _output;
    private readonly RawOutput _error;

    /// <summary>Takes over a process that has connected.</summary>
    public WorkerProcess(Process process, Stream pipe, string pipeName, DirectoryInfo shadow)
    {
        _process = process;
        _pipe = new(pipe, WorkerJson.Default.CellEvent, WorkerJson.Default.WorkerRequest);
        _shadow = shadow;
        _output = new(process.StandardOutput.BaseStream, CellMark.Of(pipeName), text => Listener?.Invoke("stdout", text));
        _error = new(process.StandardError.BaseStream, CellMark.Of(pipeName), text => Listener?.Invoke("stderr", text));
    }

    /// <summary>Hears what native code writes, with the name of the stream.</summary>
    public Action<string, string>? Listener { get; set; }

    /// <summary>The largest working set seen so far, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Whether the process came up; it says so once.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await _pipe.ReadAsync(cancellationToken).ConfigureAwait(false) is SessionReady;

    /// <summary>Asks for something; a process that has died does not hear it, and the next read tells.</summary>
    public void Send(WorkerRequest request)
    {
        MeasureMemory();
        try
        {
            _pipe.Send(request);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // See above.
        }
    }

    /// <summary>The next thing its cell did; <see langword="null"/> when the process is gone.</summary>
    public async Task<CellEvent?> ReadAsync()
    {
        var happened = await _pipe.ReadAsync().ConfigureAwait(false);
        if (happened is CellEnded)
        {
            MeasureMemory();
            await Task.WhenAll(_output.WaitForMarkAsync(Patience), _error.WaitForMarkAsync(Patience)).ConfigureAwait(false);
        }

        return happened;
    }

    /// <summary>Ends the process and what it has started, at once.</summary>
    public void Kill()
    {
        MeasureMemory();
        _process.Kill(entireProcessTree: true);
    }

    /// <summary>Waits for the process to end, ending it where it does not, and for its last words.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await Task.WhenAll(_output.WaitForEndAsync(Patience), _error.WaitForEndAsync(Patience)).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The process ends when it finds its pipe closed.
        _pipe.Dispose();
        await WaitForExitAsync().ConfigureAwait(false);
        _output.Dispose();
        _error.Dispose();
        _process.Dispose();
        ShadowFolder.Delete(_shadow.FullName);
    }

    private void MeasureMemory()
    {
        try
        {
            _process.Refresh();
            PeakMemory = Math.Max(PeakMemory, _process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It has just ended; the last measurement stands.
        }
    }
}
