using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>A kernel started as a front end starts it.</summary>
public sealed class KernelProcess : IDisposable
{
    internal const string Key = "a key that nobody else knows";

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    private readonly TempFolder _folder = new();

    public KernelProcess()
        : this(parent: null)
    {
    }

    internal KernelProcess(int? parent)
    {
        Ports = FreePorts(count: 5);
        var file = _folder.File("connection.json", new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = Key,
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = Ports[0],
            ["control_port"] = Ports[1],
            ["iopub_port"] = Ports[2],
            ["stdin_port"] = Ports[3],
            ["hb_port"] = Ports[4],
        }.ToJsonString());
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", Path.Combine(AppContext.BaseDirectory, "Descent.Cli.dll"), "kernel", "run", "--connection-file", file]);
        start.Environment["JPY_PARENT_PID"] = parent?.ToString();
        Process = Process.Start(start)!;
    }

    internal Process Process { get; }

    internal IReadOnlyList<int> Ports { get; }

    /// <summary>Whether the process ends by itself; it is given a minute.</summary>
    internal bool Ends() => Process.WaitForExit(TimeSpan.FromMinutes(1));

    public void Dispose()
    {
        Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        _folder.Dispose();
    }

    // A port is free again until the kernel takes it: none is given to two kernels of a test.
    private static int[] FreePorts(int count)
    {
        while (true)
        {
            var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
            listeners.ForEach(listener => listener.Start());
            int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
            listeners.ForEach(listener => listener.Dispose());
            if (ports.All(port => Given.TryAdd(port, true)))
            {
                return ports;
            }
        }
    }
}
