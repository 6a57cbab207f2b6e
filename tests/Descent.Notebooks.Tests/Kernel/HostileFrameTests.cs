using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Kernel.Messages;
using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>Ten thousand frames that no front end sends: the kernel goes on, and does not grow.</summary>
public sealed class HostileFrameTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    private const int Connections = 1000;
    private const int Messages = 9000;
    private const long Growth = 150L << 20;

    [Fact]
    public void A_hostile_peer_neither_stops_a_kernel_nor_makes_it_grow()
    {
        using var client = new KernelClient(kernel);
        client.Run("1");
        var before = Memory();
        var random = new Random(1);

        for (var i = 0; i < Connections; i++)
        {
            Break(kernel.Ports[i % kernel.Ports.Count], i, random);
        }

        using (var peer = new ClientSocket(kernel.Ports[0], "DEALER"))
        {
            for (var i = 0; i < Messages; i++)
            {
                peer.Send(Message(i, random));
            }
        }

        Assert.Contains("42", client.Run("6 * 7").Published[^1].Plain);
        Assert.InRange(Memory() - before, long.MinValue, Growth);
    }

    // A peer that breaks the protocol of the sockets.
    private static void Break(int port, int kind, Random random)
    {
        using var peer = new TcpClient();
        peer.Connect(IPAddress.Loopback, port);
        byte[] bytes = (kind % 6) switch
        {
            0 => Noise(random, 200),
            1 => ZmtpHandshake.Greeting[..random.Next(64)],
            2 => [.. ZmtpHandshake.Greeting, .. ZmtpCommand.Ready("PULL").ToFrame()],
            3 => [.. ZmtpHandshake.Greeting, .. ZmtpCommand.Ready("DEALER").ToFrame(), 2, 0x7F, .. Noise(random, 7)],
            4 => [.. ZmtpHandshake.Greeting, .. ZmtpCommand.Ready("DEALER").ToFrame(), 2, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 1],
            _ => [.. ZmtpHandshake.Greeting, .. ZmtpCommand.Ready("DEALER").ToFrame(), 4, 3, 200, 1, 1],
        };
        try
        {
            peer.GetStream().Write(bytes);
        }
        catch (IOException)
        {
            // Cut off already.
        }
    }

    // A message that keeps the sockets' protocol and breaks Jupyter's; half of them know the key.
    private static List<byte[]> Message(int kind, Random random)
    {
        var parts = new[] { """{"msg_type":"execute_request"}""", "{}", "{}", "{}" }.Select(Encoding.UTF8.GetBytes).ToArray();
        parts[kind % 4] = Noise(random, random.Next(300));
        (parts[0], parts[3]) = (kind % 8) switch
        {
            4 => (Utf8("""{"msg_type":"execute_request"}"""), Utf8("""{"code":"1","code":"2"}""")),
            5 => (Utf8("""{"msg_type":"execute_request"}"""), Utf8("""{"code":"\ud800"}""")),
            6 => (Utf8("""{"msg_type":"complete_request"}"""), Utf8(new JsonObject { ["code"] = "x.", ["cursor_pos"] = random.Next(-9, 9) }.ToJsonString())),
            7 => (Utf8("""{"msg_type":"\ud800"}"""), Utf8(new string('[', 100))),
            _ => (parts[0], parts[3]),
        };
        var signature = kind % 2 is 0 ? Noise(random, 64) : new MessageSigner(KernelProcess.Key).Sign(parts);
        return kind % 16 is 0 ? [.. parts] : [Utf8("<IDS|MSG>"), signature, .. parts];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private long Memory()
    {
        kernel.Process.Refresh();
        return kernel.Process.WorkingSet64;
    }
}
