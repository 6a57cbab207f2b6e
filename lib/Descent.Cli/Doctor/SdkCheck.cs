using System.ComponentModel;
using System.Diagnostics;

namespace Descent.Cli.Doctor;

/// <summary>The .NET SDK that <c>dotnet</c> picks in the course's folder.</summary>
internal static class SdkCheck
{
    private const int Needed = 10;

    public static async Task<DoctorCheck> CheckAsync(string root, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(root, cancellationToken);
        return Judge(version);
    }

    /// <summary>Judges what <c>dotnet --version</c> said, or that it said nothing.</summary>
    public static DoctorCheck Judge(string? version)
    {
        const string Install = "install the .NET 10 SDK (https://dotnet.microsoft.com/download).";
        if (version is null)
        {
            return new(false, "There is no .NET SDK on the path that fits global.json.", Install, Needed: true);
        }

        return int.TryParse(version.Split('.')[0], out var major) && major >= Needed
            ? new(true, $".NET SDK {version}.")
            : new(false, $"The .NET SDK is {version}; the course needs {Needed} or newer.", Install, Needed: true);
    }

    private static async Task<string?> VersionAsync(string root, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", "--version")
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? text.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
