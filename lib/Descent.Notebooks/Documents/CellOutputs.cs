using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Documents;

/// <summary>The outputs of one cell while they come in.</summary>
internal sealed class CellOutputs
{
    private readonly Lock _gate = new();
    private readonly List<Func<JsonObject>> _outputs = [];
    private (string Name, StringBuilder Text)? _stream;

    /// <summary>Adds text; what the same stream says in a row becomes one output.</summary>
    public void AddText(string stream, string text)
    {
        if (text.Length is 0)
        {
            return;
        }

        // The cell's console and its process's own output are heard on different threads.
        lock (_gate)
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
    public JsonArray ToJson()
    {
        lock (_gate)
        {
            return new([.. _outputs.Select(output => output())]);
        }
    }

    private void Add(Func<JsonObject> output)
    {
        lock (_gate)
        {
            _stream = null;
            _outputs.Add(output);
        }
    }
}
