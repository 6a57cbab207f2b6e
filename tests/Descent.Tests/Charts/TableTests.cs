using System.Xml.Linq;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Charts;

public class TableTests
{
    private static readonly Table Sample = new(["name", "x < y"], [["a & b", "1"], ["c", "−22"]], "What to see.");

    [Fact]
    public void As_text_it_has_aligned_columns_under_its_caption() =>
        Assert.Equal("What to see.\nname   x < y\na & b  1\nc      −22", Sample.ToString());

    [Fact]
    public void As_html_it_is_a_well_formed_table_with_every_cell_escaped()
    {
        var table = XElement.Parse(Sample.ToHtml());

        Assert.Equal("What to see.", table.Element("caption")!.Value);
        Assert.Equal(["name", "x < y"], table.Descendants("th").Select(cell => cell.Value));
        Assert.All(table.Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        Assert.Equal(["a & b", "1", "c", "−22"], table.Descendants("td").Select(cell => cell.Value));
    }

    [Fact]
    public void Without_a_caption_it_has_none() => Assert.Empty(XElement.Parse((Sample with { Caption = "" }).ToHtml()).Elements("caption"));

    [Fact]
    public void Numbers_vectors_and_matrices_show_their_shapes_and_six_digits()
    {
        var table = Table.Of(
            ("L", 0.0764796054), ("v", Vector<double>.Build.Dense([1, -2])),
            ("W", Matrix<double>.Build.DenseOfArray(new[,] { { 1.5, 0 }, { -1e-10, 1e20 }, { 3, 1234567 } })), ("x", Matrix<double>.Build.Dense(3, 1, [1, 2, 3])));

        Assert.Equal(
            [
                ["L", "number", "0.0764796"], ["v", "2", "(1, −2)"],
                ["W", "3×2", "[1.5, 0] [−1E−10, 1E+20] [3, 1.23457E+06]"], ["x", "3×1", "(1, 2, 3)"],
            ],
            table.Rows.Select(row => row.ToArray()));
    }

    [Theory]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−Infinity")]
    public void Special_numbers_have_their_letters(double value, string text) => Assert.Equal(text, Table.Number(value));

    [Fact]
    public void Other_values_get_the_documented_message()
    {
        Assert.Equal("Table.Of shows numbers, vectors and matrices of double, got a String. (Parameter 'value')", Assert.Throws<ArgumentException>(() => Table.Of(("a", "b"))).Message);
        Assert.Equal("Table.Of shows numbers, vectors and matrices of double, got a null. (Parameter 'value')", Assert.Throws<ArgumentException>(() => Table.Of(("a", null!))).Message);
    }
}
