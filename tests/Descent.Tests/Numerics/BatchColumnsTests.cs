using Descent.Numerics;

namespace Descent.Tests.Numerics;

public class BatchColumnsTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(19, 1)]
    [InlineData(48, 33)]
    public void A_vector_is_added_to_each_column_and_columns_add_up(int rows, int columns)
    {
        var random = new Random(rows);
        float[] before = [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextSingle())], b = [.. Enumerable.Range(0, rows).Select(_ => random.NextSingle())];
        var after = before.ToArray();
        BatchColumns.AddToEach(b, after);
        Assert.Equal(before.Select((entry, i) => entry + b[i % rows]), after);

        var sum = new float[rows];
        BatchColumns.Sum(before, sum);
        Assert.Equal(Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Aggregate(0f, (total, j) => total + before[(j * rows) + i])), sum);
    }

    [Fact]
    public void No_columns_add_up_to_zero()
    {
        float[] sum = [1, 2, 3];
        BatchColumns.Sum([], sum);
        Assert.Equal([0, 0, 0], sum);
        BatchColumns.AddToEach([], []);
    }
}
