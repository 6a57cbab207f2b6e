using Descent.Notebooks.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace Descent.Interactive;

/// <summary>.NET Interactive's C# kernel in this process, as the cells of one notebook meet it.</summary>
internal sealed class KernelSession : ICellSession
{
    private const string Language = "csharp";

    private readonly CSharpKernel _csharp;
    private readonly CompositeKernel _kernel;
    private readonly StoppableCommands _commands = new();
    private readonly IDisposable _listening;

    private KernelSession()
    {
        _csharp = new CSharpKernel(Language).UseKernelHelpers();
        _csharp.AddMiddleware(_commands.RunAsync);
        _kernel = [_csharp];
        _kernel.DefaultKernelName = Language;
        _listening = _kernel.KernelEvents.Subscribe(new KernelOutput());
    }

    /// <summary>Opens a session that has gone once through everything a first cell needs.</summary>
    public static KernelSession Open()
    {
        // Nobody listens to the stage yet. A kernel that has run a cell also keeps its state when the next one throws.
        var session = new KernelSession();
        using var stop = new CancellationTokenSource();
        session.Run(0, "display(new[] { 1, 2 }.Sum(), \"text/plain\"); 3.ToString()", stop.Token);
        return session;
    }

    /// <inheritdoc/>
    public CellError? Run(int number, string source, CancellationToken stop)
    {
        var file = CellTrace.FileOf(number);
        KernelOptions.NameCell(_csharp, file);
        _commands.Begin(stop);
        var result = _kernel.SendAsync(new SubmitCode(source, Language), CancellationToken.None).GetAwaiter().GetResult();
        return stop.IsCancellationRequested ? CellTrace.Interrupted
            : KernelError.Of(result.Events, file) ?? (_commands.Escaped is { } thrown ? CellTrace.Explain(thrown, file) : null);
    }

    public void Dispose()
    {
        _listening.Dispose();
        _kernel.Dispose();
    }
}
