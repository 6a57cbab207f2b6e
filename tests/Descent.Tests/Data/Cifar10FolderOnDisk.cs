namespace Descent.Tests.Data;

/// <summary>A folder under the machine's temporary one, deleted with what is in it at the end of the test.</summary>
internal sealed class Cifar10FolderOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("descent-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes records of one label each, every byte of image j of the file being <paramref name="shade"/> + j.</summary>
    public string Write(string name, int shade, params byte[] labels)
    {
        File.WriteAllBytes(this[name], [.. labels.SelectMany((label, j) => Enumerable.Repeat((byte)(shade + j), 3072).Prepend(label))]);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
