using System.Globalization;
using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Golden;

[GoldenBlock("init_bounds")]
public class InitializerBoundTests
{
    [Fact]
    public void He_and_Xavier_have_the_golden_half_widths()
    {
        Assert.Equal(4, GoldenFile.At("init_bounds").EnumerateObject().Count());
        foreach (var layer in GoldenFile.At("init_bounds").EnumerateObject())
        {
            int[] sizes = [.. layer.Name.Split("->").Select(size => int.Parse(size, CultureInfo.InvariantCulture))];

            Near.Double(layer.Value.GetProperty("he").GetDouble(), Initializer.HeUniform.HalfWidth(sizes[0], sizes[1]), layer.Name);
            Near.Double(layer.Value.GetProperty("xavier").GetDouble(), Initializer.XavierUniform.HalfWidth(sizes[0], sizes[1]), layer.Name);
        }
    }
}
