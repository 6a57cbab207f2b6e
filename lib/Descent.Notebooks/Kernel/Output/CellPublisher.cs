using System.Text.Json.Nodes;
using Descent.Notebooks.Hosting;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Output;

/// <summary>Publishes what a cell shows, while it runs.</summary>
/// <param name="channels">Where the front ends listen.</param>
/// <param name="request">What made the cell run.</param>
/// <param name="number">Its execution count.</param>
/// <param name="silent">Whether its result is nobody's business.</param>
internal sealed class CellPublisher(KernelChannels channels, KernelRequest request, int number, bool silent) : IDisposable
{
    // Often enough to look alive, seldom enough for a browser to draw in between.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private readonly HeldUpdates _updates = new();
    private readonly Lock _gate = new();
    private Timer? _timer;

    /// <summary>Hears everything that the cell shows.</summary>
    public void Start()
    {
        CellStage.Current.Begin(Hear);
        _timer = new(_ => Tick(), null, Beat, Beat);
    }

    /// <summary>The cell is over: publishes the rest, and the error last.</summary>
    public void End(CellError? error)
    {
        CellStage.Current.End(error);
        PublishUpdates();
        if (error is not null)
        {
            channels.Publish(request, "error", ErrorContent.Of(error));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        CellStage.Current.FlushText();
        PublishUpdates();
    }

    private void Hear(CellEvent happened)
    {
        switch (happened)
        {
            case TextWritten written:
                channels.Publish(request, "stream", new() { ["name"] = written.Stream, ["text"] = written.Text });
                break;
            case ValueShown { DisplayId: { } id } shown:
                channels.Publish(request, "display_data", Displayed(shown.Bundle, id));
                break;
            case ValueShown result when !silent:
                channels.Publish(request, "execute_result", Result(result.Bundle));
                break;
            case ValueUpdated updated:
                _updates.Hold(updated.DisplayId, updated.Bundle);
                break;
        }
    }

    private void PublishUpdates()
    {
        // One at a time: an earlier look must not overtake a later one.
        lock (_gate)
        {
            foreach (var (id, bundle) in _updates.Take())
            {
                channels.Publish(request, "update_display_data", Displayed(bundle, id));
            }
        }
    }

    private JsonObject Result(JsonObject bundle) => new()
    {
        ["data"] = bundle,
        ["metadata"] = new JsonObject(),
        ["execution_count"] = number,
    };

    // An output of an earlier run of the kernel may still be on show under the same number.
    private JsonObject Displayed(JsonObject bundle, string id) => new()
    {
        ["data"] = bundle,
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = $"{channels.Session}-{id}" },
    };
}
