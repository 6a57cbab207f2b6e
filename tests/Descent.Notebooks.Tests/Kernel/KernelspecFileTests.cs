using System.Text.Json.Nodes;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Kernel;

public sealed class KernelspecFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_kernel_is_installed_listed_and_taken_away()
    {
        var spec = Path.Combine(_folder.Path, "new", "kernels", "descent");

        var installed = await Kernel("install");

        Assert.Equal($"Installed 'C# (Descent)' in {spec}; choose it in VS Code or Jupyter.\n", installed.Output);
        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], Directory.EnumerateFiles(spec).Select(Path.GetFileName).Order());
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(spec, "kernel.json")))!;
        Assert.Equal(("csharp", "message"), ((string?)json["language"], (string?)json["interrupt_mode"]));
        Assert.True(Path.IsPathRooted((string)json["argv"]![0]!));
        Assert.Equal(["kernel", "run", "--connection-file", "{connection_file}"], json["argv"]!.AsArray().TakeLast(4).Select(word => (string?)word));

        Assert.Equal($"{spec}\n", (await Kernel("list")).Output);
        Assert.Equal($"Removed {spec}.\n", (await Kernel("uninstall")).Output);
        Assert.False(Directory.Exists(spec));
        Assert.Equal("The kernel is not installed: descent kernel install.\n", (await Kernel("list")).Output);
    }

    [Fact]
    public async Task Only_what_is_there_can_be_taken_away()
    {
        var refused = await Kernel("uninstall");

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal($"Expected the kernel in {Path.Combine(_folder.Path, "new", "kernels", "descent")}, found none; descent kernel list says where it is.\n", refused.Error);
    }

    [Fact]
    public async Task A_missing_connection_file_is_named()
    {
        var refused = await CommandRun.Of(_folder.Path, "kernel", "run", "--connection-file", "gone.json");

        Assert.StartsWith("There is no connection file 'gone.json': the front end that starts a kernel writes one and names it", refused.Error);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandRun> Kernel(string word) => CommandRun.Of(_folder.Path, "kernel", word, "--path", Path.Combine("new", "kernels"));
}
