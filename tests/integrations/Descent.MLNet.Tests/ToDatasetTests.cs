using Descent.Data;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Descent.MLNet.Tests;

public sealed class ToDatasetTests(Images images) : IClassFixture<Images>
{
    private readonly MLContext _ml = new(seed: 0);

    [Fact]
    public void Classes_and_names_survive_transforms_filters_and_views_of_unknown_length()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);
        var even = _ml.Data.FilterRowsByKeyColumnFraction(_ml.Transforms.CopyColumns("Keep", "Label").Fit(train).Transform(train), "Keep", 0, 0.5);
        Assert.Null(even.GetRowCount());

        var part = even.ToDataset();

        Assert.Equal(100, part.Count);
        Assert.Equal(Shapes10.ClassNames, part.ClassNames);
        Assert.Equal([20f, 20, 20, 20, 20, 0, 0, 0, 0, 0], part.Targets.RowSums());
    }

    [Fact]
    public void A_long_view_of_unknown_length_grows()
    {
        var rows = Enumerable.Range(0, 3_000).Select(i => new Small { Label = (uint)(i % 3), Features = [i, -i] });

        var all = _ml.Data.LoadFromEnumerable(rows).ToDataset();

        Assert.Equal(3_000, all.Count);
        Assert.Equal((2_999f, -2_999f, 1f), (all.Inputs[0, 2_999], all.Inputs[1, 2_999], all.Targets[2_999 % 3, 2_999]));
        Assert.Empty(all.ClassNames);
    }

    [Fact]
    public void NormalizeMeanVariance_centres_only_without_fixZero()
    {
        var train = _ml.Data.LoadCifar10(images.TrainingFiles);

        var centred = Normalized(fixZero: false);
        var scaled = Normalized(fixZero: true);

        Assert.InRange(centred.Inputs.RowSums().AbsoluteMaximum() / centred.Count, 0, 1e-4);
        Assert.All(Enumerable.Range(0, 3072), i => Assert.Equal(1, centred.Inputs.Row(i).PointwisePower(2).Sum() / centred.Count, 1e-3));
        Assert.True(scaled.Inputs.RowSums().Minimum() / scaled.Count > 0.1);
        Assert.Equal(centred.Targets, scaled.Targets);

        Dataset Normalized(bool fixZero) =>
            _ml.Transforms.NormalizeMeanVariance("Features", fixZero: fixZero, maximumExampleCount: 200).Fit(train).Transform(train).ToDataset();
    }

    [Fact]
    public void Sparse_vectors_and_other_column_names_are_read()
    {
        var text = _ml.Data.LoadFromEnumerable([new Word { Kind = "b", Text = "x" }, new Word { Kind = "a", Text = "y" }, new Word { Kind = "b", Text = "y" }]);
        var view = _ml.Transforms.Conversion.MapValueToKey("Kind").Append(_ml.Transforms.Categorical.OneHotEncoding("Text")).Fit(text).Transform(text);

        var dataset = view.ToDataset(labelColumn: "Kind", featuresColumn: "Text");

        Assert.Equal(["b", "a"], dataset.ClassNames);
        Assert.Equal(Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 0, 1 }, { 0, 1, 0 } }), dataset.Targets);
        Assert.Equal(Matrix<float>.Build.DenseOfArray(new float[,] { { 1, 0, 0 }, { 0, 1, 1 } }), dataset.Inputs);
    }

    [Fact]
    public void Columns_of_another_kind_are_refused()
    {
        var view = _ml.Data.LoadFromEnumerable([new Word { Kind = "b", Text = "x" }]);

        Assert.Equal(
            "Expected a column 'Label', found 'Kind', 'Text'; name the one you mean.",
            Assert.Throws<ArgumentException>(() => view.ToDataset()).Message);
        Assert.Equal(
            "Expected the column 'Kind' to be a key, one value per class, got String; make one with mlContext.Transforms.Conversion.MapValueToKey(\"Kind\").",
            Assert.Throws<ArgumentException>(() => view.ToDataset("Kind", "Text")).Message);
        Assert.Equal(
            "Expected the column 'Text' to be a vector of Single of known size, got String; make one with mlContext.Transforms.Concatenate(\"Text\", …).",
            Assert.Throws<ArgumentException>(() => _ml.Transforms.Conversion.MapValueToKey("Kind").Fit(view).Transform(view).ToDataset("Kind", "Text")).Message);
    }

    [Fact]
    public void A_view_without_rows_is_refused() => Assert.Equal(
        "Expected at least one row, found none; a filter may have dropped them all. (Parameter 'data')",
        Assert.Throws<ArgumentException>(() => _ml.Data.LoadFromEnumerable(Array.Empty<Small>()).ToDataset()).Message);

    private sealed class Small
    {
        [KeyType(3)]
        public uint Label { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Word
    {
        public string Kind { get; set; } = "";

        public string Text { get; set; } = "";
    }
}
