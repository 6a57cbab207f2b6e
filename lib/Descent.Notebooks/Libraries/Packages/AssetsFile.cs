using System.Text.Json.Nodes;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>Reads <c>project.assets.json</c>, in which a restore says what it has chosen.</summary>
internal static class AssetsFile
{
    /// <summary>What lies where.</summary>
    /// <param name="path">The file.</param>
    public static RestoredPackages Read(string path)
    {
        var assets = JsonNode.Parse(File.ReadAllBytes(path))!;
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();

        // One target for the framework, and one for the framework on this machine.
        var target = assets["targets"]!.AsObject().Single(target => target.Key.Contains('/')).Value!.AsObject();
        var packages = target.Where(package => (string?)package.Value!["type"] is "package").ToList();
        return new(
            packages.Select(package => package.Key.Split('/')).ToDictionary(name => name[0], name => name[1]),
            Files("runtime", ".dll"),
            Files("native", ""));

        List<string> Files(string kind, string extension) =>
        [
            .. from package in packages
               let folder = (string)assets["libraries"]![package.Key]!["path"]!
               from file in package.Value![kind]?.AsObject() ?? []

               // "_._" says that the framework has what the package brings elsewhere.
               where Path.GetFileName(file.Key) is not "_._" && file.Key.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
               select folders.Select(root => Path.GetFullPath(Path.Combine(root, folder, file.Key))).First(File.Exists),
        ];
    }
}
