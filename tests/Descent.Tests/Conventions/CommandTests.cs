namespace Descent.Tests.Conventions;

public class CommandTests
{
    [Fact]
    public void The_search_for_commands_that_are_not_there_finds_those_and_only_those() => Assert.Equal(
        ["--sideways", "fly", "Descent.Tests.Conventions.NoTests", "Descent.Nowhere", "lib/Descent/Gone.cs"],
        Commands.Broken("""
            `descent run notebooks/04-losses.ipynb --fast --sideways`, `descent fly`, descent into lib/nowhere, `lib/Descent/YourLayer.cs`
            ```
            dotnet run --project lib/Descent.Cli -- book
            dotnet run --project tests/Descent.Tests -- -class Descent.Tests.Conventions.CommandTests -class Descent.Tests.Conventions.NoTests
            dotnet run --project tests/Descent.Tests -- -namespace Descent.Tests.Conventions -namespace Descent.Nowhere
            ```
            `lib/Descent/Gone.cs`
            """));

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("data/README.md")]
    public void Every_command_test_and_file_that_a_page_names_exists(string page) => Assert.Equal([], Commands.Broken(Repository.Read(page)));
}
