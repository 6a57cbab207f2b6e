using System.Text;
using System.Xml;
using System.Xml.Linq;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Reports;

/// <summary>Writes reports; the file's extension says which format.</summary>
public static class ReportFile
{
    /// <summary>Whether a report can be written under this name.</summary>
    public static bool IsSupported(string path) => Format(path) is not null;

    /// <summary>Writes the report; a reader sees the old file or the new one, never half of one.</summary>
    /// <param name="path">The file: <c>.trx</c>, or <c>.xml</c> for JUnit. Missing folders are made.</param>
    /// <param name="results">What the notebooks did.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="finished">When it ended.</param>
    public static void Write(string path, IReadOnlyList<NotebookResult> results, DateTimeOffset started, DateTimeOffset finished)
    {
        var create = Format(path) ?? throw new ArgumentException($"Expected a report that ends in .trx or .xml (JUnit), got '{path}'.", nameof(path));
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // In the same folder, because only there a move replaces the file in one step.
        var temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var writer = XmlWriter.Create(temporary, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            {
                create(results, started, finished).Save(writer);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Func<IReadOnlyList<NotebookResult>, DateTimeOffset, DateTimeOffset, XDocument>? Format(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".TRX" => TrxReport.Create,
            ".XML" => JUnitReport.Create,
            _ => null,
        };
}
