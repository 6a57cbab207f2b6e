using System.Runtime.InteropServices;

namespace Descent.Cli;

/// <summary>Turns Ctrl-C and SIGTERM into a cancellation, so that a run ends its children and reports what is done.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        // Whoever asks twice means it: the second signal ends the process the usual way.
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
