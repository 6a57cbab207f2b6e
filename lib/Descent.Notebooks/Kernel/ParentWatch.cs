using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Descent.Notebooks.Kernel;

/// <summary>
/// Notices when the front end that started the kernel has died without saying goodbye.
/// Front ends tell who they are in the variable <c>JPY_PARENT_PID</c>: a process id, on Windows an inherited handle.
/// </summary>
internal static partial class ParentWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Calls back when the parent is gone; does nothing where there is none to watch.</summary>
    public static void Start(Action gone)
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var parent) && parent > 1)
        {
            new Thread(() => WaitFor(parent, gone)) { IsBackground = true }.Start();
        }
    }

    private static void WaitFor(long parent, Action gone)
    {
        if (OperatingSystem.IsWindows())
        {
            using var ended = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle((nint)parent, ownsHandle: true) };
            ended.WaitOne();
        }
        else
        {
            // The system gives an orphan to another parent at once, even while the dead one is not buried yet.
            for (var first = ParentId(); ParentId() == first && IsAlive((int)parent);)
            {
                Thread.Sleep(Pause);
            }
        }

        gone();
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
