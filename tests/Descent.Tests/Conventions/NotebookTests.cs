namespace Descent.Tests.Conventions;

public class NotebookTests
{
    [Fact]
    public void Each_broken_rule_is_found() => Assert.Equal(
        ["kernelspec python3", "cell 1 links to gone.md", "cell 2 has outputs", "cell 2 has an execution count", "2 titles"],
        NotebookRules.Faults(Notebook("python3", """["# One\n", "[x](gone.md)\n", "# Two"]""", """[{}]""", "3"), "notebooks"));

    [Fact]
    public void A_clean_notebook_has_no_fault() =>
        Assert.Equal([], NotebookRules.Faults(Notebook(".net-csharp", """["# One\n", "```\n", "# no title\n", "```\n"]""", "[]", "null"), "notebooks"));

    [Fact]
    public void Every_notebook_is_clean()
    {
        var notebooks = Repository.Files("notebooks").Where(path => path.EndsWith(".ipynb", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(notebooks);
        Assert.Equal([], notebooks.SelectMany(path => NotebookRules.Faults(Repository.Read(path), "notebooks").Select(fault => $"{path}: {fault}")));
    }

    private static string Notebook(string kernel, string source, string outputs, string count) => $$"""
        { "metadata": { "kernelspec": { "name": "{{kernel}}" } }, "cells": [
          { "cell_type": "markdown", "source": {{source}} },
          { "cell_type": "code", "source": "1", "outputs": {{outputs}}, "execution_count": {{count}} } ] }
        """;
}
