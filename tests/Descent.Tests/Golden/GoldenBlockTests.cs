using System.Reflection;

namespace Descent.Tests.Golden;

/// <summary>Names the block of golden.json that a class of tests uses.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class GoldenBlockAttribute(string block) : Attribute
{
    public string Block { get; } = block;
}

public class GoldenBlockTests
{
    [Fact]
    public void Every_block_of_golden_json_is_used_by_a_test()
    {
        var used = typeof(GoldenBlockTests).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<GoldenBlockAttribute>()).Select(a => a.Block);

        Assert.Equal(GoldenFile.Blocks.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }
}
