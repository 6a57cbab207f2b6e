namespace Descent.Tests.Conventions;

public class LinkTests
{
    [Fact]
    public void The_search_for_broken_links_finds_those_and_only_those() => Assert.Equal(
        ["no-such-file.md", "../gone.png"],
        Links.Broken("[a](no-such-file.md) [b](../Descent.slnx#x) <img src=\"../gone.png\"> [c](https://xunit.net) [d](#below) `[e](f)`\n```\n[g](h)\n```\n", "lib"));

    [Fact]
    public void Every_relative_link_of_a_markdown_file_resolves()
    {
        var files = Repository.Files().Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.Equal([], files.SelectMany(path => Links.Broken(Repository.Read(path), Path.GetDirectoryName(path)!).Select(target => $"{path}: {target}")));
    }
}
