using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>Requests that run no cell and are answered at once, also while one runs.</summary>
internal sealed class Queries(History history)
{
    private volatile CellSession? _session;

    /// <summary>Whose cells are asked about; <see langword="null"/> while the compiler still warms up.</summary>
    public CellSession? Session
    {
        get => _session;
        set => _session = value;
    }

    /// <summary>The content of the reply; <see langword="null"/> for a request that this kernel does not know.</summary>
    /// <exception cref="InvalidDataException">The request lacks something.</exception>
    public JsonObject? Answer(KernelRequest request) => request.Type switch
    {
        "kernel_info_request" => KernelInfo.Content(),
        "history_request" => history.Answer(request),
        "comm_info_request" => new() { ["comms"] = new JsonObject() },
        "complete_request" => LanguageAnswers.Complete(Session, request),
        "inspect_request" => LanguageAnswers.Inspect(Session, request),
        "is_complete_request" => LanguageAnswers.IsComplete(request),
        _ => null,
    };
}
