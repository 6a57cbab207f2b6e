using System.Text.Json.Nodes;

namespace Descent.Notebooks.Kernel.Output;

/// <summary>Updates of shown values, the last of each: a loop may draw faster than a front end can.</summary>
internal sealed class HeldUpdates
{
    private Dictionary<string, JsonObject> _held = [];

    /// <summary>Keeps an update, in the place of an earlier one of the same value.</summary>
    public void Hold(string displayId, JsonObject bundle)
    {
        lock (this)
        {
            _held[displayId] = bundle;
        }
    }

    /// <summary>Takes all updates out.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Take()
    {
        lock (this)
        {
            var taken = _held;
            _held = [];
            return taken;
        }
    }
}
