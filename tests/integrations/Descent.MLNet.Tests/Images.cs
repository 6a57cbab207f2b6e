using Descent.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

/// <summary>A small Shapes10 in CIFAR-10's files: 5 × 40 images for training, 30 for testing.</summary>
public sealed class Images : IDisposable
{
    public Images() => Shapes10.Write(Folder, trainPerFile: 40, test: 30);

    public string Folder { get; } = Path.Combine(Directory.CreateTempSubdirectory("descent-mlnet-").FullName, "files");

    public IReadOnlyList<string> TrainingFiles => Cifar10Folder.FilesIn(Folder).Train;

    public string TestFile => Cifar10Folder.FilesIn(Folder).Test;

    /// <summary>A copy of the test file, changed.</summary>
    public string Changed(Func<byte[], byte[]> change)
    {
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.bin");
        File.WriteAllBytes(path, change(File.ReadAllBytes(TestFile)));
        return path;
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}

/// <summary>Short ways to the columns of a view.</summary>
internal static class ViewExtensions
{
    public static uint[] Keys(this IDataView view) => [.. view.GetColumn<uint>("Label")];

    public static float[][] Vectors(this IDataView view) => [.. view.GetColumn<float[]>("Features")];

    public static bool Same(this Dataset one, Dataset other) =>
        one.Inputs.AsColumnMajorArray().AsSpan().SequenceEqual(other.Inputs.AsColumnMajorArray())
        && one.Targets.AsColumnMajorArray().AsSpan().SequenceEqual(other.Targets.AsColumnMajorArray())
        && one.ClassNames.SequenceEqual(other.ClassNames);

    public static DataViewRowCursor Cursor(this IDataView view, params string[] columns) =>
        view.GetRowCursor(view.Schema.Where(column => columns.Contains(column.Name)));
}
