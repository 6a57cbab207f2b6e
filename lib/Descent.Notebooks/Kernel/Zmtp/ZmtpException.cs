namespace Descent.Notebooks.Kernel.Zmtp;

/// <summary>The peer broke the protocol; its connection is closed, the others go on.</summary>
internal sealed class ZmtpException(string message) : IOException(message);
