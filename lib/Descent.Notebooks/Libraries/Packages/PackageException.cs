namespace Descent.Notebooks.Libraries.Packages;

/// <summary>A package cannot be used; the message is the second half of a sentence that begins with the <c>#r</c>.</summary>
internal sealed class PackageException(string message) : Exception(message);
