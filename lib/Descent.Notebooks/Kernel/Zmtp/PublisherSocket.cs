using System.Net;
using System.Text;

namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>Sends each message to the peers that subscribed to a beginning of its first frame.</summary>
internal sealed class PublisherSocket(IPEndPoint address) : ZmtpSocket(ZmtpKind.Publisher, address, ZmtpLimits.Subscriptions)
{
    private const int MostTopics = 64;

    private readonly Dictionary<ZmtpPeer, List<byte[]>> _topics = [];

    /// <summary>Lets subscribers in from now on.</summary>
    public void Start() => Start(Subscribe);

    /// <summary>Publishes a message; its first frame is the topic.</summary>
    public void Publish(string topic, IReadOnlyList<byte[]> frames)
    {
        var name = Encoding.UTF8.GetBytes(topic);
        var bytes = ZmtpFrameWriter.Message([name, .. frames]);
        foreach (var peer in Subscribers(name))
        {
            peer.Send(bytes);
        }
    }

    /// <inheritdoc/>
    protected override void Forget(ZmtpPeer peer)
    {
        lock (_topics)
        {
            _topics.Remove(peer);
        }
    }

    private List<ZmtpPeer> Subscribers(byte[] name)
    {
        lock (_topics)
        {
            return [.. _topics.Where(entry => entry.Value.Exists(topic => name.AsSpan().StartsWith(topic))).Select(entry => entry.Key)];
        }
    }

    // One byte says whether to begin (1) or to end (0), the rest is the topic.
    private void Subscribe(ZmtpPeer peer, IReadOnlyList<byte[]> message)
    {
        if (message is not [[var action, .. var topic]])
        {
            return;
        }

        lock (_topics)
        {
            if (!_topics.TryGetValue(peer, out var topics))
            {
                _topics.Add(peer, topics = []);
            }

            if (action is 1 && topics.Count < MostTopics)
            {
                topics.Add(topic);
            }
            else if (action is 0 && topics.FindIndex(known => known.AsSpan().SequenceEqual(topic)) is var at and >= 0)
            {
                topics.RemoveAt(at);
            }
        }
    }
}
