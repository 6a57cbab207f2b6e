using Descent.Notebooks.Book;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Book;

public sealed class BookFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Book => Path.Combine(_folder.Path, "book");

    [Fact]
    public void A_book_takes_the_place_of_an_earlier_one_and_leaves_nothing_beside_it()
    {
        new BookFolder(Book).Replace(place => File.WriteAllText(Path.Combine(place, "old.html"), "old"));
        new BookFolder(Book).Replace(place => File.WriteAllText(Path.Combine(place, "new.html"), "new"));

        Assert.Equal([".descent-book", "new.html"], Directory.EnumerateFiles(Book).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([Book], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_slash_at_the_end_changes_nothing()
    {
        new BookFolder(Book + Path.DirectorySeparatorChar).Replace(place => Assert.Equal(_folder.Path, Path.GetDirectoryName(place)));
        new BookFolder(Book + Path.DirectorySeparatorChar).Replace(_ => { });

        Assert.Equal([Book], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_earlier_book_as_it_was()
    {
        new BookFolder(Book).Replace(place => File.WriteAllText(Path.Combine(place, "old.html"), "old"));

        Assert.Throws<OperationCanceledException>(() => new BookFolder(Book).Replace(place =>
        {
            File.WriteAllText(Path.Combine(place, "old.html"), "half of the ne");
            throw new OperationCanceledException();
        }));

        Assert.Equal("old", File.ReadAllText(Path.Combine(Book, "old.html")));
        Assert.Equal([Book], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_with_other_files_is_refused()
    {
        _folder.File("book/thesis.docx", "years of work");

        var refusal = Assert.Throws<IOException>(() => new BookFolder(Book).Replace(_ => Assert.Fail("it wrote")));

        Assert.Equal($"Expected a new folder, an empty one or an earlier book, got '{Book}' with other files in it, which a book would replace: name another folder.", refusal.Message);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(Book, "thesis.docx")));
    }

    [Fact]
    public void A_file_is_refused_and_an_empty_folder_is_not()
    {
        var file = _folder.File("file", "");
        Directory.CreateDirectory(Book);

        Assert.Equal($"Expected a folder for the book, got the file '{file}': name another.", Assert.Throws<IOException>(new BookFolder(file).Check).Message);
        new BookFolder(Book).Replace(place => File.WriteAllText(Path.Combine(place, "a.html"), "a"));
        Assert.True(File.Exists(Path.Combine(Book, "a.html")));
    }

    public void Dispose() => _folder.Dispose();
}
