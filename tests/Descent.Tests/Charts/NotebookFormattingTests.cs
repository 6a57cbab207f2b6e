using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Lessons;
using Descent.Plotting;

namespace Descent.Tests.Charts;

/// <summary>What notebook hosts do with the attribute that they find by its name, done here by the same reflection.</summary>
public class NotebookFormattingTests
{
    public static TheoryData<Type> Marked =>
        [.. typeof(Table).Assembly.GetTypes().Where(type => Source(type) is not null).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void What_a_learner_leaves_at_the_end_of_a_cell_is_marked() => Assert.All(
        [typeof(Table), typeof(Figure), typeof(NetworkGraph), typeof(NetworkAnimation), typeof(ProductGraph), typeof(ProductAnimation), typeof(Sequential), typeof(Dataset), typeof(GradientCheckReport), typeof(ExerciseReport), typeof(LedgerChecks)],
        type => Assert.NotNull(Source(type)));

    [Theory]
    [MemberData(nameof(Marked))]
    public void Every_marked_type_offers_html_and_text(Type type)
    {
        var formatters = Formatters(Source(type)!);

        Assert.Equal(["text/html", "text/plain"], formatters.Select(MimeType).Where(mimeType => mimeType != "image/svg+xml"));
    }

    [Fact]
    public void A_value_is_written_as_html_and_as_text()
    {
        var report = new ExerciseReport("05.1", ExerciseStatus.Wrong, "a < b");

        Assert.Equal("<p class=\"descent-check descent-wrong\"><strong>✗ 05.1 not yet.</strong> a &lt; b</p>", Write(report, "text/html"));
        Assert.Equal("✗ 05.1 not yet. a < b", Write(report, "text/plain"));
        Sequential model = [new ReLU()];
        Assert.StartsWith("<pre>ReLU\nparameters", Write(model, "text/html"), StringComparison.Ordinal);
    }

    private static Type? Source(Type type) => type.GetCustomAttributes(inherit: false)
        .Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute")
        .Select(attribute => (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)
        .SingleOrDefault();

    private static List<object> Formatters(Type source) =>
        [.. (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!];

    private static string MimeType(object formatter) => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!;

    private static string Write(object value, string mimeType)
    {
        var formatter = Formatters(Source(value.GetType())!).Single(candidate => MimeType(candidate) == mimeType);
        using var writer = new StringWriter();
        Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }
}
