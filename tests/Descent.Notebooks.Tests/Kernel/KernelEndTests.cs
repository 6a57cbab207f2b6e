using System.Diagnostics;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>How a kernel's process begins and ends.</summary>
public sealed class KernelEndTests
{
    [Fact]
    public void A_kernel_that_is_told_to_ends_whatever_runs()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        client.Execute("while (true) { }");

        Assert.Equal("false", client.Ask(client.Control, "shutdown_request", new() { ["restart"] = false })["restart"]!.ToJsonString());

        Assert.True(kernel.Ends());
    }

    [Fact]
    public void A_kernel_ends_with_its_front_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands over a handle, no process id.");
        using var parent = Process.Start("sleep", "600");
        using var kernel = new KernelProcess(parent.Id);
        using var client = new KernelClient(kernel);
        client.Execute("while (true) { }");

        parent.Kill();
        parent.WaitForExit();

        Assert.True(kernel.Ends());
    }

    [Fact]
    public void Ten_kernels_started_at_once_live()
    {
        var kernels = Enumerable.Range(0, 10).Select(_ => new KernelProcess()).ToList();
        try
        {
            foreach (var kernel in kernels)
            {
                using var client = new KernelClient(kernel);
                Assert.Contains("42", client.Run("6 * 7").Published[^1].Plain);
            }
        }
        finally
        {
            kernels.ForEach(kernel => kernel.Dispose());
        }
    }
}
