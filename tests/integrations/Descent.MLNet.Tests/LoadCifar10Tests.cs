using Descent.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

public sealed class LoadCifar10Tests(Images images) : IClassFixture<Images>
{
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void A_folder_gives_two_views_with_named_classes_and_known_sizes()
    {
        var (train, test) = _ml.Data.LoadCifar10(images.Folder);

        Assert.Equal((200, 30), (train.GetRowCount(), test.GetRowCount()));
        Assert.Equal(["Label", "Features"], train.Schema.Select(column => column.Name));
        Assert.Equal(10ul, Assert.IsType<KeyDataViewType>(train.Schema["Label"].Type).Count);
        Assert.Equal([3, 32, 32], Assert.IsType<VectorDataViewType>(train.Schema["Features"].Type).Dimensions);
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        train.Schema["Label"].GetKeyValues(ref names);
        Assert.Equal(Shapes10.ClassNames, names.DenseValues().Select(name => name.ToString()));
    }

    [Fact]
    public void Both_readers_agree_byte_for_byte()
    {
        var (ours, theirs) = (Cifar10.Load(images.Folder), _ml.Data.LoadCifar10(images.Folder));

        Assert.True(ours.Train.Same(theirs.Train.ToDataset()));
        Assert.True(ours.Test.Same(theirs.Test.ToDataset()));
        Assert.True(Cifar10.Read(images.TestFile).Same(_ml.Data.LoadCifar10([images.TestFile]).ToDataset()));
    }

    [Fact]
    public void ML_NET_itself_sees_the_bytes_of_the_files()
    {
        var bytes = Cifar10.ReadBytes(images.TrainingFiles);
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);

        Assert.Equal(bytes, train.Keys().Zip(train.Vectors()).SelectMany(row => row.Second.Select(x => (byte)Math.Round(255 * x)).Prepend((byte)(row.First - 1))));
    }

    [Fact]
    public void All_ten_classes_are_there_in_every_order_and_on_every_pass()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);

        foreach (var keys in new[] { train.Keys(), train.Keys(), _ml.Data.ShuffleRows(train, seed: 1).Keys(), _ml.Data.Cache(train).Keys() })
        {
            Assert.Equal(Enumerable.Range(1, 10).Select(key => ((uint)key, 20)), keys.CountBy(key => key).Select(pair => (pair.Key, pair.Value)).Order());
        }
    }

    [Fact]
    public void Shuffled_rows_are_the_same_rows_in_another_order()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        using var cursor = train.GetRowCursor(train.Schema, new Random(3));
        var (id, label, features) = (cursor.GetIdGetter(), cursor.GetGetter<uint>(train.Schema["Label"]), cursor.GetGetter<VBuffer<float>>(train.Schema["Features"]));
        var (ids, ours) = (new List<int>(), Cifar10.Read(images.TrainingFiles));
        var (row, key, vector) = (default(DataViewRowId), 0u, default(VBuffer<float>));
        while (cursor.MoveNext())
        {
            id(ref row);
            label(ref key);
            features(ref vector);
            ids.Add((int)row.Low);
            Assert.Equal(1, ours.Targets[(int)key - 1, ids[^1]]);
            Assert.Equal(ours.Inputs.Column(ids[^1]).ToArray(), vector.DenseValues());
        }

        Assert.True(train.CanShuffle);
        Assert.Equal(Enumerable.Range(0, 200), ids.Order());
        Assert.NotEqual(ids.Order(), ids);
    }

    [Fact]
    public void Several_cursors_read_at_once()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        var ours = Cifar10.Read(images.TrainingFiles);

        Parallel.For(0, 8, _ => Assert.True(ours.Same(train.ToDataset())));
    }

    [Fact]
    public void Cursors_that_alternate_do_not_disturb_each_other()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        using var one = train.Cursor("Label");
        using var other = train.Cursor("Label");
        var (first, second) = (one.GetGetter<uint>(train.Schema["Label"]), other.GetGetter<uint>(train.Schema["Label"]));
        var (a, b) = (0u, 0u);
        Assert.True(other.MoveNext());
        while (one.MoveNext() && other.MoveNext())
        {
            first(ref a);
            second(ref b);
            Assert.Equal((a % 10) + 1, b);
        }
    }

    [Fact]
    public void A_pass_makes_no_garbage_per_image()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        using var cursor = train.Cursor("Label", "Features");
        var (label, features) = (cursor.GetGetter<uint>(train.Schema["Label"]), cursor.GetGetter<VBuffer<float>>(train.Schema["Features"]));
        var (key, vector) = (0u, default(VBuffer<float>));
        Assert.True(cursor.MoveNext());
        features(ref vector);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 1; i < 40; i++)
        {
            Assert.True(cursor.MoveNext());
            label(ref key);
            features(ref vector);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500);
    }

    [Fact]
    public void A_column_that_was_not_asked_for_is_not_given()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        using var cursor = train.Cursor("Label");

        Assert.False(cursor.IsColumnActive(train.Schema["Features"]));
        Assert.Equal(
            "Expected one of the columns the cursor was opened for (Label), got 'Features'; name it when you open the cursor. (Parameter 'column')",
            Assert.Throws<ArgumentException>(() => cursor.GetGetter<VBuffer<float>>(train.Schema["Features"])).Message);
        Assert.Equal(
            "Expected a getter of UInt32 for the column 'Label', got one of Int32; its type is Key<UInt32, 0-9>.",
            Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<int>(train.Schema["Label"])).Message);
    }
}
