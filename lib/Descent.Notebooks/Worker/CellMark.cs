using System.Runtime.InteropServices;
using System.Text;

namespace Descent.Notebooks.Worker;

/// <summary>Marks the end of a cell in the process's own output, so that the runner knows whose the text before it was.</summary>
internal sealed partial class CellMark(string pipeName)
{
    private readonly Stream[] _outputs = [Console.OpenStandardOutput(), Console.OpenStandardError()];
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(Of(pipeName));

    /// <summary>The mark; the pipe's name is random, so no cell says it by chance.</summary>
    public static string Of(string pipeName) => $"\u001e{pipeName}\u001e";

    /// <summary>Writes the mark to standard output and standard error.</summary>
    public void Write()
    {
        FlushNative();
        foreach (var output in _outputs)
        {
            try
            {
                output.Write(_bytes);
                output.Flush();
            }
            catch (IOException)
            {
                // A cell closed it; the runner does not wait long.
            }
        }
    }

    // What a C library's printf keeps in its buffer belongs to this cell, too.
    private static void FlushNative()
    {
        try
        {
            _ = OperatingSystem.IsWindows() ? FlushUcrt(0) : FlushLibc(0);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            // Then there is none.
        }
    }

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int FlushLibc(nint allFiles);

    [LibraryImport("ucrtbase", EntryPoint = "fflush")]
    private static partial int FlushUcrt(nint allFiles);
}
