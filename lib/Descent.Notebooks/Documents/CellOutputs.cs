using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Documents;

/// <summary>The outputs of one cell while they come in.</summary>
internal sealed class CellOutputs
{
    private readonly List<Func<JsonObject>> _outputs = [];
    private (string Name, StringBuilder Text)? _stream;

    /// <summary>Adds text; what the same stream says in a row becomes one output.</summary>
    public void AddText(string stream, string text)
    {
        if (_stream is not { } current || current.Name != stream)
        {
            current = (stream, new());
            _stream = current;
            _outputs.Add(() => new()
            {
                ["output_type"] = "stream",
                ["name"] = current.Name,
                ["text"] = Lines.Split(current.Text.ToString()),
            });
        }

        current.Text.Append(text);
    }

    /// <summary>Adds a shown value; it is read when the outputs are written, so that it can still change.</summary>
    public void AddDisplay(ShownValue value) => Add(() => new()
    {
        ["output_type"] = "display_data",
        ["data"] = value.ToJson(),
        ["metadata"] = new JsonObject(),
    });

    /// <summary>Adds the value of the cell's last expression.</summary>
    public void AddResult(ShownValue value, int executionCount) => Add(() => new()
    {
        ["output_type"] = "execute_result",
        ["execution_count"] = executionCount,
        ["data"] = value.ToJson(),
        ["metadata"] = new JsonObject(),
    });

    /// <summary>Adds the error that ended the cell.</summary>
    public void AddError(CellError error) => Add(() => new()
    {
        ["output_type"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    });

    /// <summary>The outputs as they stand in a notebook.</summary>
    public JsonArray ToJson() => new([.. _outputs.Select(output => output())]);

    private void Add(Func<JsonObject> output)
    {
        _stream = null;
        _outputs.Add(output);
    }
}
