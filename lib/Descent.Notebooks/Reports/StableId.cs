using System.Security.Cryptography;
using System.Text;

namespace Descent.Notebooks.Reports;

/// <summary>Ids that depend on names alone, so that a test keeps its history from run to run.</summary>
internal static class StableId
{
    /// <summary>The id that belongs to a name.</summary>
    public static string Of(string kind, string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")).AsSpan(0, 16)).ToString();
}
