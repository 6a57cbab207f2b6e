using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

[Collection(nameof(EnvironmentTests))]
public sealed class LedgerTests : IDisposable
{
    private readonly LibraryCopy _library = new("""
        { "entries": [
          { "id": "009-01", "lesson": "05", "verdict": "wrong", "claim": "c", "truth": "The slope is σ·(1 − σ).", "what": "slope, value", "values": [0.25, 0], "published": [0.5, null] },
          { "id": "009-02", "lesson": "05", "verdict": "right", "claim": "c", "truth": "t", "statement": "It descends." },
          { "id": "009-03", "lesson": "05", "also": ["07"], "verdict": "imprecise", "claim": "c", "truth": "t", "what": "price", "values": [100], "relative": 0.1, "absolute": 1 },
          { "id": "009-04", "lesson": "05", "verdict": "right", "claim": "c", "truth": "t", "what": "matrix", "values": [1, 2, 3, 4] } ] }
        """);

    public void Dispose() => _library.Dispose();

    [Fact]
    public void The_variable_names_another_ledger() => Assert.Equal(4, _library.Entries.Count);

    [Fact]
    public void Checks_that_pass_show_what_was_computed_beside_what_the_note_has()
    {
        Assert.Equal(
            "   ledger  what          computed here  the note has\n✓  009-01  slope, value  0.25, 0        0.5, —",
            _library.Check("009-01", 0.25, 0.0));
        Assert.Equal("   ledger  what          computed here  the note has\n✓  009-02  It descends.  true           the same", _library.Check("009-02", true));
    }

    [Fact]
    public void A_wrong_number_is_named_with_the_right_one()
    {
        Assert.Equal("009-01 (slope, value, number 2): expected 0, got 0.001.", _library.Failure("009-01", 0.25, 0.001));
        Assert.Equal("009-01 (slope, value, number 1): expected 0.25, got NaN.", _library.Failure("009-01", double.NaN, 0.0));
        Assert.Equal("009-03 (price): expected 100, got 111.1.", _library.Failure("009-03", 111.1));
    }

    [Fact]
    public void The_published_mistake_is_named_with_the_truth() => Assert.Equal(
        "009-01 (slope, value, number 1): expected 0.25, got 0.5. That is the mistake in the note: The slope is σ·(1 − σ).",
        _library.Failure("009-01", 0.5, 0.0));

    [Fact]
    public void A_number_agrees_up_to_the_absolute_and_the_relative_part_of_the_tolerance()
    {
        Assert.Contains("✓", _library.Check("009-03", 111));
        Assert.Contains("✓", _library.Check("009-03", 89));
        Assert.Contains("got 88.9", _library.Failure("009-03", 88.9), StringComparison.Ordinal);
        Assert.Contains("✓", _library.Check("009-01", 0.25 * (1 + 1e-10), 1e-13));
        Assert.Contains("got 0.250000001", _library.Failure("009-01", 0.25 * (1 + 4e-9), 0.0), StringComparison.Ordinal);
    }

    [Fact]
    public void Matrices_count_row_by_row_and_everything_numeric_is_taken()
    {
        var matrix = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2 }, { 3, 4 } });
        object[][] same =
        [
            [matrix], [matrix.ToSingle()], [1, 2f, 3.0, 4], [Vector<double>.Build.Dense([1, 2, 3, 4])], [Vector<float>.Build.Dense([1, 2, 3, 4])],
            [new[] { 1.0, 2, 3, 4 }], [new[] { 1f, 2, 3, 4 }], [new[] { 1, 2, 3, 4 }], [1, new List<double> { 2, 3 }, 4],
        ];

        Assert.All(same, computed => Assert.Contains("1, 2, 3, 4", _library.Check("009-04", computed), StringComparison.Ordinal));
        Assert.Equal("009-04 (matrix, number 2): expected 2, got 3.", _library.Failure("009-04", matrix.Transpose()));
        Assert.Equal("A ledger check takes numbers, vectors and matrices, got a String. (Parameter 'parts')", _library.Failure("009-04", "1"));
    }

    [Fact]
    public void Too_many_or_too_few_numbers_get_the_documented_message()
    {
        Assert.Equal("009-01 (slope, value) expects 2 numbers, got 1.", _library.Failure("009-01", 0.25));
        Assert.Equal("009-01 (slope, value) expects 2 numbers, got 3.", _library.Failure("009-01", 0.25, 0, 0));
    }

    [Fact]
    public void Numbers_for_a_statement_a_statement_for_numbers_and_a_false_one_get_the_documented_messages()
    {
        Assert.Equal("009-02 has a statement, not numbers: \"It descends.\" Pass true or false.", _library.Failure("009-02", 1.0));
        Assert.Equal("009-01 has numbers (slope, value): pass the computed ones.", _library.Failure("009-01", true));
        Assert.Equal("009-02 is not confirmed: \"It descends.\"", _library.Failure("009-02", false));
    }

    [Fact]
    public void An_unknown_id_gets_the_documented_message() => Assert.Equal(
        "The ledger has no entry 009-99. Ids look like 001-24: the note, then the position in it.",
        _library.Failure("009-99", 1.0));

    [Fact]
    public void Two_entries_of_one_id_are_refused() => Assert.Contains("009-01", Assert.ThrowsAny<Exception>(() => new LibraryCopy("""
        { "entries": [
          { "id": "009-01", "lesson": "05", "verdict": "right", "claim": "c", "truth": "t" },
          { "id": "009-01", "lesson": "05", "verdict": "right", "claim": "c", "truth": "t" } ] }
        """)).InnerException!.Message, StringComparison.Ordinal);
}
