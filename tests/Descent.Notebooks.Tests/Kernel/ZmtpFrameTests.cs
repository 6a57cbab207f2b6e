using Descent.Notebooks.Kernel.Zmtp;

namespace Descent.Notebooks.Tests.Kernel;

/// <summary>Single frames, as bytes.</summary>
public sealed class ZmtpFrameTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(200_000)]
    public void A_frame_is_read_as_it_was_written(int length)
    {
        var random = new Random(length);
        byte[] first = new byte[length], second = [1, 2];
        random.NextBytes(first);
        var reader = new ZmtpFrameReader(new MemoryStream(ZmtpFrameWriter.Message([first, second])));

        var (one, two) = (reader.Read(limit: length), reader.Read(limit: 2));

        Assert.Equal((true, false), (one.HasMore, two.HasMore));
        Assert.Equal([first, second], new[] { one.Body, two.Body });
    }

    [Theory]
    [InlineData(new byte[] { 0, 11 }, "11")]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, 11 }, "11")]
    [InlineData(new byte[] { 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "18446744073709551615")]
    [InlineData(new byte[] { 2, 0, 0, 0, 1, 0, 0, 0, 0 }, "4294967296")]
    public void A_longer_frame_than_allowed_is_refused_by_its_head(byte[] head, string length)
    {
        // Ten bytes are allowed, and these heads stand alone.
        var refused = Assert.Throws<ZmtpException>(() => new ZmtpFrameReader(new MemoryStream(head)).Read(limit: 10));

        Assert.Equal($"Expected a frame of at most 10 bytes, got one of {length}.", refused.Message);
    }

    [Fact]
    public void A_length_takes_no_memory_before_the_bytes_come()
    {
        const int Claimed = 15 << 20;
        byte[] bytes = [2, 0, 0, 0, 0, 0, Claimed >> 16, 0, 0, .. new byte[1000]];
        var reader = new ZmtpFrameReader(new MemoryStream(bytes));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<EndOfStreamException>(() => reader.Read(limit: 16 << 20));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(0x08)]
    [InlineData(0x80)]
    [InlineData(0x05)]
    public void Unknown_flags_are_refused(byte flags) => Assert.Equal(
        $"Expected the flags of a frame, got 0x{flags:x2}.",
        Assert.Throws<ZmtpException>(() => new ZmtpFrameReader(new MemoryStream([flags, 0])).Read(limit: 10)).Message);
}
