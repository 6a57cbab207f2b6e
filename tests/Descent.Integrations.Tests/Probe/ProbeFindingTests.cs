using Descent.Notebooks.Integrations;

namespace Descent.Integrations.Tests.Probe;

public sealed class ProbeFindingTests : IDisposable
{
    private const string Prefix = "/c/A.Net.csproj : error ";

    private readonly TempCourse _course = new();
    private readonly Integration _net = new("A.Net", "/c/A.Net.csproj", null);

    [Fact]
    public void Several_missing_packages_are_named_together() => Assert.Equal(
        "A.Net is not built: the packages P, Q and R (>= 2.0.0) are on none of your feeds. Cells that need it are skipped.",
        Find($"{Prefix}NU1101: Unable to find package P. No", $"{Prefix}NU1101: Unable to find package Q. No",
            $"{Prefix}NU1102: Unable to find package R with version (>= 2.0.0)", $"{Prefix}NU1102:   - Found 3 version(s) in b [ Nearest version: 1.0.0 ]").Sentence);

    [Fact]
    public void Another_error_outweighs_a_missing_package()
    {
        var found = Find($"{Prefix}NU1101: Unable to find package P. No", $"{Prefix}NU1605: Detected package downgrade: Q.");

        Assert.Equal(
            (IntegrationState.Failed, "A.Net could not be built: A.Net.csproj: NU1605: Detected package downgrade: Q. To see all of it: dotnet build lib/integrations/Integrations.slnx"),
            (found.State, found.Sentence));
    }

    [Fact]
    public void What_cannot_be_read_is_passed_on() => Assert.Equal(
        "A.Net could not be built: the SDK is broken. To see all of it: dotnet build lib/integrations/Integrations.slnx",
        ProbeFinding.Of(_net, [], "the SDK is broken.", _course.Root).Sentence);

    [Fact]
    public void A_feed_that_does_not_answer_costs_nobody_an_earlier_build()
    {
        const string Line = Prefix + "NU1301: Unable to load the service index for source x.";
        Assert.Equal(
            "A.Net is not built: a package feed did not answer. Cells that need it are skipped. Unable to load the service index for source x.", Find(Line).Sentence);

        var built = _course.File("lib/bin/integrations/A.Net.dll", "");

        Assert.Equal(
            (IntegrationState.Unreachable, "A.Net is as it was built before: a package feed did not answer. Unable to load the service index for source x."),
            (Find(Line).State, Find(Line).Sentence));
        Assert.True(File.Exists(built));
    }

    [Theory]
    [InlineData(IntegrationState.Built, false, false)]
    [InlineData(IntegrationState.Missing, false, true)]
    [InlineData(IntegrationState.Unreachable, false, true)]
    [InlineData(IntegrationState.Failed, true, true)]
    public void What_is_an_error_depends_on_whether_it_is_required(IntegrationState state, bool usually, bool required)
    {
        var result = new IntegrationResult(_net, state, "");

        Assert.Equal((usually, required), (result.IsError(allRequired: false), result.IsError(allRequired: true)));
    }

    public void Dispose() => _course.Dispose();

    private IntegrationResult Find(params string[] lines) => ProbeFinding.Of(_net, BuildError.In(string.Join('\n', lines)), "", _course.Root);
}
