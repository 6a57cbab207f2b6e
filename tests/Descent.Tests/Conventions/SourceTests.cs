using System.Text.RegularExpressions;

namespace Descent.Tests.Conventions;

public partial class SourceTests
{
    private static readonly List<string> Library = [.. Repository.Files("lib/Descent").Where(path => path.EndsWith(".cs", StringComparison.Ordinal))];

    [Theory]
    [InlineData("var r = new Random();", "new Random()")]
    [InlineData("Random.Shared.Next()", "Random.Shared")]
    [InlineData("Random random = new();", "Random random = new()")]
    [InlineData("DateTime.UtcNow", "DateTime.UtcNow")]
    [InlineData("Stopwatch.StartNew()", "Stopwatch")]
    [InlineData("Environment.TickCount64", "Environment.TickCount")]
    [InlineData("Guid.NewGuid()", "Guid.NewGuid")]
    [InlineData("new Random(42)", "")]
    [InlineData("/// <c>new Random()</c>", "")]
    public void The_search_for_chance_and_clocks_finds(string line, string found) => Assert.Equal(found, Chance(line));

    [Fact]
    public void The_library_has_no_unseeded_chance_and_no_clock()
    {
        Assert.True(Library.Count > 50);
        Assert.Equal([], Library.SelectMany(path => Repository.Read(path).Split('\n').Select(line => (path, found: Chance(line)))).Where(hit => hit.found.Length > 0));
    }

    // Its loops are compiled without optimization for their first thirty calls; a product is fast from its second call on.
    [Fact]
    public void No_product_calls_TensorPrimitives()
    {
        var products = Library.Where(path => path.StartsWith("lib/Descent/Numerics/Products/", StringComparison.Ordinal)).ToList();
        Assert.True(products.Count > 10);
        Assert.DoesNotContain(products, path => Repository.Read(path).Contains("TensorPrimitives.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_library_file_fits_150_lines_or_begins_with_the_reason_why_not() => Assert.Equal([], Repository.Files("lib")
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
        .Where(path => Lines(path) > 150 && !Repository.Read(path).StartsWith("// ", StringComparison.Ordinal)));

    [Fact]
    public void Half_of_the_library_files_fit_60_lines() => Assert.True(Library.Select(Lines).Order().ElementAt(Library.Count / 2) <= 60);

    [Theory]
    [InlineData("see /ho" + "me/ann/descent", true)]
    [InlineData("see /wo" + "rk/main/lib", true)]
    [InlineData("C:\\Use" + "rs\\ann", true)]
    [InlineData("https://feed.example.org/nuget/v3/ind" + "ex.json", true)]
    [InlineData("/ho" + "me/ada is nobody's machine", false)]
    [InlineData("../lib/bin/Descent.dll and https://xunit.net", false)]
    [InlineData("the frame" + "work/main difference", false)]
    public void The_search_for_machines_finds(string text, bool found) => Assert.Equal(found, Machine().IsMatch(text));

    [Fact]
    public void No_text_file_names_a_path_of_one_machine_or_a_package_feed()
    {
        var files = Repository.TextFiles().ToList();

        Assert.Contains("lib/Descent/Layers/Dense.cs", files);
        Assert.Contains("Descent.slnx", files);
        Assert.Equal([], files.SelectMany(path => Machine().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value}")));
    }

    private static string Chance(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : ChanceOrClock().Match(line).Value;

    private static int Lines(string path) => File.ReadLines(Path.Combine(Repository.Root, path)).Count();

    [GeneratedRegex(@"new Random\(\)|Random \w+ = new\(\)|Random\.Shared|RandomNumberGenerator|Guid\.NewGuid|DateTime(Offset)?\.(Utc)?(Now|Today)|Stopwatch|Environment\.TickCount|TimeProvider")]
    private static partial Regex ChanceOrClock();

    [GeneratedRegex(@"(?<![\w.$}/])/(home|root|work|Users|mnt|workspace)/(?!ada\b)\w[^\s""<)]*|[A-Za-z]:\\{1,2}Users\\\S*|https?://\S+/v3/index\.json|https?://\S*(artifactory|jfrog|nexus|pkgs\.dev\.azure)\S*")]
    private static partial Regex Machine();
}
