namespace Descent.Notebooks.Downloads;

/// <summary>One mirror failed: <paramref name="again"/> says whether it may be asked again.</summary>
internal sealed class MirrorException(string message, bool again, Exception? innerException = null) : Exception(message, innerException)
{
    public bool Again { get; } = again;
}
