using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Learning;

/// <summary>A lesson to work in: without solutions and outputs, and running where it lies.</summary>
public static class LearnerCopy
{
    /// <summary>Makes the copy.</summary>
    /// <param name="lesson">The lesson; it stays as it is.</param>
    /// <param name="course">The course's folder.</param>
    /// <param name="folder">Where the copy will lie.</param>
    /// <param name="copied">The names of the lessons whose copies lie there, too.</param>
    /// <returns>The notebook to be written.</returns>
    public static JsonObject Of(NotebookDocument lesson, string course, string folder, IReadOnlySet<string> copied)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var from = Path.GetDirectoryName(Path.GetFullPath(lesson.Path))!;
        var paths = new CopyPaths(course, from, folder, copied);
        var json = (JsonObject)lesson.Json.DeepClone();
        foreach (var cell in lesson.Cells)
        {
            var copy = (JsonObject)json["cells"]![cell.Index]!;
            if (cell.Kind is CellKind.Code)
            {
                copy["source"] = Lines.Split(paths.InCode(cell.Source));
                copy["outputs"] = new JsonArray();
                copy["execution_count"] = null;
            }
            else if (cell.Kind is CellKind.Markdown)
            {
                var unsolved = Solutions.Replace(paths.InMarkdown(cell.Source), id => Place(id, lesson.Path, paths));
                copy["source"] = Lines.Split(unsolved);
            }
        }

        return json;
    }

    private static string Place(string id, string lesson, CopyPaths paths) =>
        $"*The solution{(id.Length > 0 ? $" of {id}" : "")} is in the course's own [{Path.GetFileName(lesson)}]({paths.Address(Path.GetFullPath(lesson))}).*";
}
