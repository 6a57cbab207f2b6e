using Descent.Cli;

namespace Descent.Notebooks.Tests.Cli;

public sealed class NotebookPathsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public NotebookPathsTests()
    {
        foreach (var name in new[] { "b.ipynb", "a.ipynb", "notes.md", "deep/c.ipynb", ".ipynb_checkpoints/a.ipynb" })
        {
            _folder.File(Path.Combine("notebooks", name), "{}");
        }

        _folder.File("Descent.slnx", "<Solution />");
    }

    [Fact]
    public void No_name_means_all_notebooks_of_the_course_sorted() =>
        Assert.Equal(["notebooks/a.ipynb", "notebooks/b.ipynb"], Find());

    [Fact]
    public void The_course_is_found_from_a_folder_inside_it() =>
        Assert.Equal(["notebooks/a.ipynb", "notebooks/b.ipynb"], Relative(NotebookPaths.Find([], Path.Combine(_folder.Path, "notebooks", "deep"))));

    [Theory]
    [InlineData("notebooks", "notebooks/a.ipynb", "notebooks/b.ipynb")]
    [InlineData("notebooks/*.ipynb", "notebooks/a.ipynb", "notebooks/b.ipynb")]
    [InlineData("notebooks/b*", "notebooks/b.ipynb")]
    [InlineData("notebooks/*", "notebooks/a.ipynb", "notebooks/b.ipynb")]
    [InlineData("*/*/c.ipynb", "notebooks/deep/c.ipynb")]
    [InlineData("notebooks/deep/c.ipynb", "notebooks/deep/c.ipynb")]
    public void A_name_is_a_file_a_folder_or_a_pattern(string name, params string[] expected) =>
        Assert.Equal(expected, Find(name));

    [Fact]
    public void A_pattern_may_be_absolute() =>
        Assert.Equal(["notebooks/a.ipynb"], Find(Path.Combine(_folder.Path, "notebooks", "a*.ipynb")));

    [Fact]
    public void The_order_of_names_is_kept_and_each_notebook_comes_once() =>
        Assert.Equal(["notebooks/b.ipynb", "notebooks/a.ipynb"], Find("notebooks/b.ipynb", "notebooks"));

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Find(params string[] names) => Relative(NotebookPaths.Find(names, _folder.Path));

    private IEnumerable<string> Relative(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/'));
}
