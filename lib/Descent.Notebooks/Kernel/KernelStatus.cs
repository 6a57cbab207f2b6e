using Descent.Notebooks.Kernel.Messages;

namespace Descent.Notebooks.Kernel;

/// <summary>Tells the front ends when the kernel is busy: every request is framed by "busy" and "idle".</summary>
internal sealed class KernelStatus(KernelChannels channels)
{
    private KernelRequest? _running;

    /// <summary>Runs a cell's request.</summary>
    public void WhileRunning(KernelRequest request, Action action)
    {
        Say(request, "busy");
        _running = request;
        action();
        _running = null;
        Say(request, "idle");
    }

    /// <summary>Answers a request, perhaps while a cell runs.</summary>
    public void WhileAnswering(KernelRequest request, Action action)
    {
        Say(request, "busy");
        action();
        Say(request, "idle");

        // A front end that shows one status for the whole kernel would now take it for idle.
        if (_running is { } running)
        {
            Say(running, "busy");
        }
    }

    private void Say(KernelRequest request, string state) => channels.Publish(request, "status", new() { ["execution_state"] = state });
}
