using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>What an editor asks about a cell while it is written. The protocol counts code points, C# counts UTF-16 units.</summary>
internal static class LanguageAnswers
{
    /// <summary>Answers a <c>complete_request</c>; without a session there is nothing to propose.</summary>
    public static JsonObject Complete(CellSession? session, KernelRequest request)
    {
        var source = request.Text("code");
        var position = CodePoints.ToUnits(source, request.Number("cursor_pos"));
        var found = session?.Complete(source, position, CancellationToken.None) ?? new([], position, position);
        var (start, end) = (CodePoints.Count(source, found.Start), CodePoints.Count(source, found.End));
        return new()
        {
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // Where VS Code and JupyterLab look for the kinds.
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text, ["type"] = item.Kind, ["start"] = start, ["end"] = end,
                })]),
            },
        };
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public static JsonObject Inspect(CellSession? session, KernelRequest request)
    {
        var source = request.Text("code");
        var found = session?.Inspect(source, CodePoints.ToUnits(source, request.Number("cursor_pos")), CancellationToken.None);
        return new()
        {
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : new JsonObject { ["text/plain"] = found.Text, ["text/markdown"] = found.Markdown },
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public static JsonObject IsComplete(KernelRequest request)
    {
        var (state, indent) = CellCompleteness.Of(request.Text("code"));
        return state switch
        {
            Completeness.Complete => new() { ["status"] = "complete" },
            Completeness.Incomplete => new() { ["status"] = "incomplete", ["indent"] = indent },
            _ => new() { ["status"] = "invalid" },
        };
    }
}
