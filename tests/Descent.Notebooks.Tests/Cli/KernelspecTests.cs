using Descent.Cli.Doctor;

namespace Descent.Notebooks.Tests.Cli;

public sealed class KernelspecTests
{
    [Theory]
    [InlineData(nameof(OSPlatformKind.Linux), "/home/ada/.local/share/jupyter/kernels")]
    [InlineData(nameof(OSPlatformKind.MacOS), "/home/ada/Library/Jupyter/kernels")]
    [InlineData(nameof(OSPlatformKind.Windows), "/roaming/jupyter/kernels")]
    public void Each_system_keeps_kernels_in_its_own_place(string system, string expected) =>
        Assert.Equal(expected, Folders(system).First().Replace('\\', '/'));

    [Fact]
    public void Folders_of_JUPYTER_PATH_come_first() => Assert.Equal(
        [Path.Combine("/mine", "kernels"), Path.Combine("/ours", "kernels"), Path.Combine("/home/ada", ".local", "share", "jupyter", "kernels")],
        KernelspecCheck.Folders(OSPlatformKind.Linux, "/home/ada", name => name is "JUPYTER_PATH" ? $"/mine{Path.PathSeparator}/ours" : null).Take(3));

    [Theory]
    [InlineData(nameof(OSPlatformKind.Linux), "/usr/local/share/jupyter/kernels")]
    [InlineData(nameof(OSPlatformKind.MacOS), "/usr/local/share/jupyter/kernels")]
    [InlineData(nameof(OSPlatformKind.Windows), "/program/jupyter/kernels")]
    public void JUPYTER_DATA_DIR_takes_the_place_of_the_users_folder(string system, string next) => Assert.Equal(
        ["/chosen/kernels", next],
        KernelspecCheck.Folders(Enum.Parse<OSPlatformKind>(system), "/home/ada", name => name switch
        {
            "JUPYTER_DATA_DIR" => "/chosen",
            "APPDATA" => "/roaming",
            "PROGRAMDATA" => "/program",
            _ => null,
        }).Take(2).Select(folder => folder.Replace('\\', '/')));

    [Fact]
    public void A_kernel_is_found_by_its_file()
    {
        using var folder = new TempFolder();
        Assert.False(KernelspecCheck.Check([folder.Path]).Good);

        folder.File(".net-csharp/kernel.json", "{}");
        Assert.Equal($"✓ The Jupyter kernel '.net-csharp' is in {folder.Path}.", KernelspecCheck.Check([folder.Path]).ToString());
    }

    private static IEnumerable<string> Folders(string system) => KernelspecCheck.Folders(
        Enum.Parse<OSPlatformKind>(system), "/home/ada", name => name is "APPDATA" ? "/roaming" : null);
}
