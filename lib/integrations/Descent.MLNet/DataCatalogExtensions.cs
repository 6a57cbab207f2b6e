using Descent.Data;
using Microsoft.ML;

namespace Descent.MLNet;

/// <summary>Descent's data in ML.NET: <c>mlContext.Data.LoadCifar10(folder)</c>.</summary>
public static class DataCatalogExtensions
{
    /// <summary>Reads CIFAR-10 or Shapes10 from a folder of CIFAR-10's binary version, without holding it in memory.</summary>
    /// <param name="catalog"><c>mlContext.Data</c>.</param>
    /// <param name="folder">The folder: data_batch_1.bin to data_batch_5.bin, as many as there are, and test_batch.bin.</param>
    /// <returns>
    /// Two views. <c>Label</c> is a key of ten values with the names of the classes; <c>Features</c> a vector of 3 × 32 × 32 singles from 0 to 1.
    /// The views may be read several times, at the same time, and in shuffled order.
    /// </returns>
    /// <exception cref="InvalidDataException">A file is missing, truncated or oversized; a wrong label is found when it is read.</exception>
    public static (IDataView Train, IDataView Test) LoadCifar10(this DataOperationsCatalog catalog, string folder)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (File.Exists(folder))
        {
            throw new ArgumentException($"Expected the folder with CIFAR-10's files, got the file '{folder}'. Put files into brackets: LoadCifar10([file]).", nameof(folder));
        }

        var (train, test) = Cifar10Folder.FilesIn(folder);
        var names = Cifar10Folder.ClassNamesIn(folder);
        return (new LabeledView(new Cifar10Source(train, names)), new LabeledView(new Cifar10Source([test], names)));
    }

    /// <summary>Reads files of CIFAR-10's binary version as one view, in the order given.</summary>
    /// <param name="catalog"><c>mlContext.Data</c>.</param>
    /// <param name="files">The files. Class names come from a batches.meta.txt beside the first.</param>
    /// <returns>A view as of a folder.</returns>
    /// <exception cref="ArgumentException">No file is given.</exception>
    /// <exception cref="InvalidDataException">A file is missing, truncated or oversized; a wrong label is found when it is read.</exception>
    public static IDataView LoadCifar10(this DataOperationsCatalog catalog, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0
            ? new LabeledView(new Cifar10Source([.. files], Cifar10Folder.ClassNamesIn(Path.GetDirectoryName(files[0])!)))
            : throw new ArgumentException("Expected at least one CIFAR-10 file to read, got none.", nameof(files));
    }

    /// <summary>Hands a data set of classes to ML.NET; nothing is copied.</summary>
    /// <param name="catalog"><c>mlContext.Data</c>.</param>
    /// <param name="dataset">Inputs features × samples; targets one-hot, classes × samples.</param>
    /// <returns>A view with the key <c>Label</c> and the vector <c>Features</c>.</returns>
    /// <exception cref="ArgumentException">A target is not one-hot.</exception>
    public static IDataView LoadDataset(this DataOperationsCatalog catalog, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dataset);
        return new LabeledView(new DatasetSource(dataset));
    }
}
