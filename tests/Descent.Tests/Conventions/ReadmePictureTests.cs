namespace Descent.Tests.Conventions;

public class ReadmePictureTests
{
    // After a change of how contours are drawn, DESCENT_WRITE_PICTURES=1 writes the new picture: look at it, then commit it.
    [Fact]
    public void The_picture_in_README_is_what_the_library_draws()
    {
        var path = Path.Combine(Repository.Root, ReadmePicture.Path);
        if (Environment.GetEnvironmentVariable("DESCENT_WRITE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ReadmePicture.Svg() + "\n");
        }

        Assert.Equal(File.ReadAllText(path), ReadmePicture.Svg() + "\n");
        Assert.Contains(ReadmePicture.Path, Repository.Read("README.md"), StringComparison.Ordinal);
    }
}
