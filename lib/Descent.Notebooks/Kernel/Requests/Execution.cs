using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Output;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>One <c>execute_request</c> and how it is to be carried out.</summary>
internal sealed class Execution(KernelRequest request)
{
    /// <summary>The request.</summary>
    public KernelRequest Request => request;

    /// <summary>The cell's C#.</summary>
    public string Source { get; } = request.Text("code");

    /// <summary>Whether nobody is to see that it ran.</summary>
    public bool Silent { get; } = request.Flag("silent", otherwise: false);

    /// <summary>Whether it counts, and is remembered.</summary>
    public bool StoresHistory => !Silent && request.Flag("store_history", otherwise: true);

    /// <summary>Whether the cells that wait behind it shall not run if it fails.</summary>
    public bool StopsOnError => request.Flag("stop_on_error", otherwise: true);

    /// <summary>Whether its front end can be asked for input.</summary>
    public bool AllowsInput => request.Flag("allow_stdin", otherwise: true);

    /// <summary>The reply's content.</summary>
    /// <param name="number">The execution count.</param>
    /// <param name="error">Why it failed; <see langword="null"/> where it ran through.</param>
    public static JsonObject Reply(int number, CellError? error)
    {
        var content = error is null ? new() { ["payload"] = new JsonArray(), ["user_expressions"] = new JsonObject() } : ErrorContent.Of(error);
        content["status"] = error is null ? "ok" : "error";
        content["execution_count"] = number;
        return content;
    }
}
