using System.ComponentModel;
using System.Diagnostics;

namespace Descent.Cli;

/// <summary>The browser that the system opens pages with.</summary>
internal static class Browser
{
    /// <summary>Opens a page, or says where it is where nothing can open it.</summary>
    public static void Open(Terminal terminal, string page)
    {
        if (!terminal.OpenPage(page))
        {
            terminal.WriteLine($"No browser could be started: open {page} yourself.");
        }
    }

    /// <summary>Asks the system to open a page.</summary>
    /// <returns>Whether it knew how.</returns>
    public static bool Start(string page)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
