using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Book;

/// <summary>The landscape of the contents page: a surface with a path on it, from a notebook that computes and draws it.</summary>
/// <param name="Svg">The still drawing.</param>
/// <param name="Json">The heights, rows from the front to the back, and the path, for landscape.js.</param>
/// <param name="Caption">What it is, plain text.</param>
internal sealed record LandingScene(string Svg, string Json, string Caption)
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Reads the first surface that the notebook has shown.</summary>
    /// <returns><see langword="null"/> where it has shown none: then the page does without.</returns>
    public static LandingScene? Read(NotebookResult result)
    {
        if (result.ExecutedCopy is not { } copy)
        {
            return null;
        }

        foreach (var data in NotebookReader.Read(copy).Cells.SelectMany(cell => cell.Json["outputs"] as JsonArray ?? []).Select(output => output!["data"]))
        {
            var traces = data?[Plotly]?["data"] as JsonArray ?? [];
            if (traces.FirstOrDefault(trace => IsOf(trace, "surface")) is { } surface && LessonPicture.In(OutputHtml.Join(data!["text/html"])) is { } svg)
            {
                var scene = new JsonObject { ["x"] = Rounded(surface["x"]), ["y"] = Rounded(surface["y"]), ["z"] = Rounded(surface["z"]) };
                if (traces.FirstOrDefault(trace => IsOf(trace, "scatter3d")) is { } path)
                {
                    scene["path"] = new JsonArray(Rounded(path["x"]), Rounded(path["y"]), Rounded(path["z"]));
                }

                return new(svg, scene.ToJsonString(), OutputHtml.Join(data["text/plain"]).Trim());
            }
        }

        return null;
    }

    private static bool IsOf(JsonNode? trace, string type) => (string?)trace?["type"] == type;

    // Four digits are more than a picture shows.
    private static JsonNode? Rounded(JsonNode? value) => value switch
    {
        JsonArray array => new JsonArray([.. array.Select(Rounded)]),
        JsonValue number when number.TryGetValue(out double digits) => Math.Round(digits, 4),
        _ => null,
    };
}
