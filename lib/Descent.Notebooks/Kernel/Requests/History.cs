using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;

namespace Descent.Notebooks.Kernel.Requests;

/// <summary>The cells that this run of the kernel was asked to run, for front ends that offer them again.</summary>
internal sealed class History
{
    private const int Most = 10_000;

    private readonly List<(int Number, string Source)> _cells = [];

    /// <summary>Remembers a cell.</summary>
    public void Add(int number, string source)
    {
        lock (_cells)
        {
            _cells.Add((number, source));
            if (_cells.Count > Most)
            {
                _cells.RemoveAt(0);
            }
        }
    }

    /// <summary>Answers a <c>history_request</c>: the last ones, a range of numbers, or those that fit a pattern with * and ?.</summary>
    public JsonObject Answer(KernelRequest request)
    {
        var count = request.Value<int?>("n") ?? int.MaxValue;
        var output = request.Flag("output", otherwise: false);
        List<(int Number, string Source)> found;
        lock (_cells)
        {
            found = request.Value<string>("hist_access_type") switch
            {
                "range" => [.. Range(request.Value<int?>("session") ?? 0, request.Value<int?>("start") ?? 0, request.Value<int?>("stop") ?? int.MaxValue)],
                "search" => [.. Search(request.Value<string>("pattern") ?? "*", request.Flag("unique", otherwise: false)).TakeLast(count)],
                _ => [.. _cells.TakeLast(count)],
            };
        }

        return new()
        {
            ["history"] = new JsonArray([.. found.Select(cell => Entry(cell.Number, cell.Source, output))]),
        };
    }

    // Session 0 is this one; earlier ones left nothing.
    private IEnumerable<(int Number, string Source)> Range(int session, int start, int stop) =>
        _cells.Where(cell => session is 0 && cell.Number >= start && cell.Number < stop);

    private IEnumerable<(int Number, string Source)> Search(string pattern, bool unique)
    {
        var found = _cells.Where(cell => FileSystemName.MatchesSimpleExpression(pattern, cell.Source));
        return unique ? found.Reverse().DistinctBy(cell => cell.Source).Reverse() : found;
    }

    private static JsonArray Entry(int number, string source, bool output) =>
        output ? [0, number, new JsonArray(source, null)] : [0, number, source];
}
