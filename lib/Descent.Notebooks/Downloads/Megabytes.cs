using System.Globalization;

namespace Descent.Notebooks.Downloads;

/// <summary>Bytes as people read them: in millions.</summary>
public static class Megabytes
{
    /// <summary>For example <c>170.1 MB</c>.</summary>
    public static string Of(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
