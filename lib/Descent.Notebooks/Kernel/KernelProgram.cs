using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Output;
using Descent.Notebooks.Kernel.Requests;
using Descent.Notebooks.Worker;

namespace Descent.Notebooks.Kernel;

/// <summary>The process of a Jupyter kernel: listens to front ends and runs their cells until one of them says goodbye.</summary>
public sealed class KernelProgram : IDisposable
{
    private readonly KernelChannels _channels;
    private readonly KernelStatus _status;
    private readonly ExecutionQueue _executions;
    private readonly Queries _queries;
    private readonly string _shadow;

    private KernelProgram(ConnectionFile connection)
    {
        var history = new History();
        _channels = new(connection);
        _status = new(_channels);
        _executions = new(_channels, _status, history);
        _queries = new(history);
        _shadow = KernelFolder.Create();
    }

    /// <summary>Runs the kernel; ends the process.</summary>
    /// <param name="connectionFile">Where to listen, as a front end wrote it.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ConnectionException">The file is missing or wrong, or a port is taken.</exception>
    public static void Run(string connectionFile, CancellationToken stop)
    {
        using var kernel = new KernelProgram(ConnectionFile.Read(connectionFile));
        using var end = stop.Register(kernel.Exit);
        ParentWatch.Start(kernel.Exit);

        // The front end is answered while the compiler warms up; cells wait for it.
        kernel._channels.Start(kernel.HearShell, kernel.HearControl, kernel._executions.HearInput);
        using var session = WarmUp.Open(kernel._shadow);
        kernel._queries.Session = session;
        new Thread(KernelFolder.Sweep) { IsBackground = true }.Start();
        kernel._executions.Run(session);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _channels.Dispose();
        _executions.Dispose();
    }

    private void HearShell(KernelRequest request)
    {
        if (request.Type is not "execute_request")
        {
            HearControl(request);
            return;
        }

        try
        {
            _executions.Add(new(request));
        }
        catch (Exception problem)
        {
            _status.WhileAnswering(request, () => Refuse(request, problem));
        }
    }

    // What goes without running a cell may come by either way; older front ends send everything to the shell.
    private void HearControl(KernelRequest request)
    {
        switch (request.Type)
        {
            case "interrupt_request":
                _executions.Interrupt();
                _status.WhileAnswering(request, () => _channels.Reply(request, new() { ["status"] = "ok" }));
                break;
            case "shutdown_request":
                ShutDown(request);
                break;
            default:
                Answer(request);
                break;
        }
    }

    private void Answer(KernelRequest request) => _status.WhileAnswering(request, () =>
    {
        try
        {
            if (_queries.Answer(request) is { } content)
            {
                content["status"] ??= "ok";
                _channels.Reply(request, content);
            }
        }
        catch (Exception problem)
        {
            // Whatever it is, a front end waits for an answer, and the kernel goes on.
            Refuse(request, problem);
        }
    });

    private void Refuse(KernelRequest request, Exception problem)
    {
        var content = ErrorContent.Of(problem);
        content["status"] = "error";
        _channels.Reply(request, content);
    }

    private void ShutDown(KernelRequest request)
    {
        JsonObject Content() => new() { ["status"] = "ok", ["restart"] = request.Flag("restart", otherwise: false) };
        _status.WhileAnswering(request, () =>
        {
            _channels.Reply(request, Content());
            _channels.Publish(request, "shutdown_reply", Content());
        });
        _channels.WaitUntilSent();
        Exit();
    }

    private void Exit() => LastResort.Exit(_shadow);
}
