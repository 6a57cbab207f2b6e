namespace Descent.Notebooks.Tests.Scripting;

public sealed class InspectionTests : IDisposable
{
    private readonly RunningSession _session = new(
        """
        /// <summary>Twice a <paramref name="number"/>, as in <see cref="Math.Abs(int)"/>.</summary>
        /// <param name="number">What is doubled.</param>
        /// <returns>Its double.</returns>
        /// <exception cref="OverflowException">It is too large.</exception>
        int Twice(int number, bool really = true) => 2 * number;
        var answer = Twice(21);
        /// <summary>A box.</summary>
        class Box(int size) { public int Size => size; }
        var words = new List<string> { "a" };
        """);

    [Theory]
    [InlineData("ans|wer", "int answer")]
    [InlineData("answer|", "int answer")]
    [InlineData("|answer", "int answer")]
    [InlineData("answer| + 1", "int answer")]
    [InlineData("va|r x = 1.5;", "readonly struct System.Double")]
    [InlineData("var na|me = 1.5;", "double name")]
    [InlineData("Box.|", null)]
    [InlineData("// ans|wer", null)]
    [InlineData("  |  ", null)]
    [InlineData("missi|ng", null)]
    [InlineData("new B|ox(1)", "Box(int size)")]
    [InlineData("Bo|x other;", "class Box")]
    [InlineData("new Box(1).Si|ze", "int Box.Size { get; }")]
    [InlineData("Mat|h.Max(1, 2)", "class System.Math")]
    [InlineData("Math.Ma|x(1, 2)", "int Math.Max(int val1, int val2)")]
    [InlineData("words.Where(w => w.Leng|th > 0)", "int string.Length { get; }")]
    [InlineData("words.Where(w| => true)", "string w")]
    [InlineData("Twice(|", "int Twice(int number, bool really = true)")]
    [InlineData("Twice(1, |)", "int Twice(int number, bool really = true)")]
    [InlineData("Twice(Math.Abs(1), |", "int Twice(int number, bool really = true)")]
    [InlineData("Twice(1)|", null)]
    [InlineData("in|t x", "readonly struct System.Int32")]
    public void The_signature_comes_first(string marked, string? signature)
    {
        var found = _session.Inspect(marked);

        Assert.Equal(signature, found?.Text.Split('\n')[0]);
        Assert.Equal(signature is null ? null : $"```csharp\n{signature}", found?.Markdown[..("```csharp\n".Length + signature!.Length)]);
    }

    [Fact]
    public void Documentation_in_a_cell_is_read()
    {
        var found = _session.Inspect("Twi|ce(2)");

        Assert.Equal(
            """
            int Twice(int number, bool really = true)

            Twice a number, as in Math.Abs.

            Parameters:
              number: What is doubled.

            Returns: Its double.

            Throws:
              OverflowException: It is too large.
            """, found?.Text);
        Assert.EndsWith(
            """
            Twice a `number`, as in `Math.Abs`.

            **Parameters:**

            - `number`: What is doubled.

            **Returns:** Its double.

            **Throws:**

            - `OverflowException`: It is too large.
            """, found?.Markdown);
    }

    [Fact]
    public void A_call_in_the_making_shows_every_overload()
    {
        var lines = _session.Inspect("Console.WriteLine(|")!.Text.Split('\n');

        Assert.Equal(12, lines.Count(line => line.StartsWith("void Console.WriteLine(", StringComparison.Ordinal)));
        Assert.Matches("^… and [1-9] more$", lines[12]);
        Assert.Equal("Box(int size)", _session.Inspect("new Box(|)")!.Text.Split('\n')[0]);
    }

    [Fact]
    public void A_constructor_without_words_of_its_own_shows_those_of_its_type() =>
        Assert.Equal("Box(int size)\n\nA box.", _session.Inspect("new B|ox(1)")?.Text);

    [Theory]
    [InlineData("Math.Ma|x(1.0, 2.0)", "Returns the larger of two double-precision floating-point numbers.")]
    [InlineData("words.Where|(w => true)", "Filters a sequence of values based on a predicate.")]
    [InlineData("new List|<int>()", "is empty and has the default initial capacity.")]
    public void The_frameworks_documentation_comes_from_the_sdk(string marked, string sentence) =>
        Assert.Contains(sentence, _session.Inspect(marked)?.Text);

    [Fact]
    public void A_librarys_documentation_lies_beside_it()
    {
        var library = Path.Combine(Notebooks.Course.Root, "lib", "bin", "Descent.dll");
        using var session = new RunningSession($"#r \"{library}\"\nusing Descent;");

        var found = session.Inspect("Descent.Plotting.Charts.Li|ne(");

        Assert.Contains("Figure Charts.Line(", found?.Text);
        Assert.Contains("Parameters:", found?.Text);
    }

    public void Dispose() => _session.Dispose();
}
