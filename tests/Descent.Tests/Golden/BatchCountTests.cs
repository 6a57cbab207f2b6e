using System.Globalization;
using Descent.Data;
using Descent.Tests.Support;

namespace Descent.Tests.Golden;

[GoldenBlock("iterations_per_epoch")]
public class BatchCountTests
{
    [Fact]
    public void An_epoch_has_as_many_batches_as_samples_over_batch_size_rounded_up()
    {
        Assert.Equal(3, GoldenFile.At("iterations_per_epoch").EnumerateObject().Count());
        foreach (var golden in GoldenFile.At("iterations_per_epoch").EnumerateObject())
        {
            int[] sizes = [.. golden.Name.Split('/').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
            var data = new Dataset(Numbers.Ones(1, sizes[0]), Numbers.Ones(1, sizes[0]));

            Assert.Equal(golden.Value.GetInt32(), data.Batches(sizes[1], new Random(1)).Count());
        }
    }
}
