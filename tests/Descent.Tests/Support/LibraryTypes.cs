using Descent.Layers;

namespace Descent.Tests.Support;

/// <summary>What the library holds, found by reflection: a new type is tested as soon as it exists.</summary>
internal static class LibraryTypes
{
    public static TheoryData<Type> DerivedFrom<T>() =>
        [.. typeof(Layer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The entry of a table of factories; a type without one fails with the way to mend it.</summary>
    public static TCase Of<TCase>(this IReadOnlyDictionary<Type, TCase> table, Type type, string tableName) => table.TryGetValue(type, out var entry)
        ? entry
        : throw new InvalidOperationException($"{type.Name} has no entry in {tableName}, so nothing tests it. Add a line there that says how to construct it.");
}
