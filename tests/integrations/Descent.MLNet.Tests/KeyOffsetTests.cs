using Descent.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

/// <summary>The trap: ML.NET counts the values of a key from 1, but adds the 1 itself.</summary>
public sealed class KeyOffsetTests(Images images) : IClassFixture<Images>
{
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void Classes_handed_over_from_0_all_arrive()
    {
        var view = _ml.Data.LoadFromEnumerable(Records(offset: 0));

        Assert.Equal(Enumerable.Range(1, 10).Select(key => (uint)key), view.Keys());
        Assert.Equal(Enumerable.Range(0, 10), view.ToDataset().Targets.EnumerateColumns().Select(column => column.MaximumIndex()));
    }

    [Fact]
    public void A_1_added_by_hand_loses_the_last_class_without_a_word_and_is_refused_here()
    {
        var view = _ml.Data.LoadFromEnumerable(Records(offset: 1));

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 0], view.Keys());
        Assert.Equal(
            "Expected a key from 1 to 10 in the column 'Label', found a missing one in row 10. "
            + "ML.NET adds the 1 itself: hand it classes from 0 to 9, for a class 10 becomes a missing key without a word.",
            Assert.Throws<InvalidDataException>(() => view.ToDataset()).Message);
    }

    [Fact]
    public void Keys_map_back_to_the_names_of_the_classes()
    {
        var (train, _) = _ml.Data.LoadCifar10(images.Folder);
        var names = _ml.Transforms.Conversion.MapKeyToValue("Name", "Label").Fit(train).Transform(train).GetColumn<string>("Name");

        Assert.Equal(Enumerable.Range(0, 200).Select(i => Shapes10.ClassNames[i % 10]), names);
    }

    [Fact]
    public void A_data_set_goes_to_ML_NET_and_back_unchanged()
    {
        var dataset = Cifar10.Read(images.TestFile);
        var view = _ml.Data.LoadDataset(dataset);

        Assert.Equal(30, view.GetRowCount());
        Assert.Equal(Enumerable.Range(0, 30).Select(i => (uint)(i % 10) + 1), view.Keys());
        Assert.True(dataset.Same(view.ToDataset()));
        Assert.Equal(["0", "1"], _ml.Data.LoadDataset(Synthetic.Moons(6, 0.1f, new Random(1))).ToDataset().ClassNames);
    }

    [Fact]
    public void Targets_that_are_not_one_hot_are_refused() => Assert.Equal(
        "Expected one-hot targets, a single 1 in each column, got [0] for sample 0, counted from 0.",
        Assert.Throws<ArgumentException>(() => _ml.Data.LoadDataset(Gates.And)).Message);

    private static IEnumerable<Record> Records(uint offset) => Enumerable.Range(0, 10).Select(c => new Record { Label = (uint)c + offset, Features = [c] });

    private sealed class Record
    {
        [KeyType(10)]
        public uint Label { get; set; }

        [VectorType(1)]
        public float[] Features { get; set; } = [];
    }
}
