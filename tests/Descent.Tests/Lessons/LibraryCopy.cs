using System.Reflection;
using System.Runtime.Loader;
using Descent.Lessons;

namespace Descent.Tests.Lessons;

/// <summary>A second copy of the library in memory that reads a ledger of its own, as with <c>DESCENT_LEDGER</c>.</summary>
internal sealed class LibraryCopy : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Descent with another ledger", isCollectible: true);
    private readonly Type _ledger;

    public LibraryCopy(string json)
    {
        // The copy that all other tests use must have read its own ledger before the variable names another.
        Assert.NotNull(Ledger.Entries);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            using var variable = new EnvironmentTests.Variable("DESCENT_LEDGER", file);
            _ledger = _context.LoadFromAssemblyPath(typeof(Ledger).Assembly.Location).GetType(typeof(Ledger).FullName!)!;
            Entries = [.. ((System.Collections.IEnumerable)_ledger.GetProperty(nameof(Ledger.Entries))!.GetValue(null)!).Cast<object>()];
        }
        finally
        {
            File.Delete(file);
        }
    }

    public IReadOnlyList<object> Entries { get; }

    /// <summary>What a check that passes shows as text.</summary>
    public string Check(string id, params object[] computed) => Invoke([typeof(string), typeof(object[])], id, computed).ToString()!;

    public string Check(string id, bool holds) => Invoke([typeof(string), typeof(bool)], id, holds).ToString()!;

    /// <summary>What a check that fails says.</summary>
    public string Failure(string id, params object[] computed) => Message(() => Check(id, computed));

    public string Failure(string id, bool holds) => Message(() => Check(id, holds));

    public void Dispose() => _context.Unload();

    private static string Message(Func<string> check)
    {
        var exception = Assert.ThrowsAny<Exception>(check);
        Assert.Contains(exception.GetType().Name, new[] { nameof(LedgerException), nameof(KeyNotFoundException), nameof(ArgumentException) });
        return exception.Message;
    }

    private object Invoke(Type[] types, params object[] arguments) =>
        _ledger.GetMethod(nameof(Ledger.Check), types)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
