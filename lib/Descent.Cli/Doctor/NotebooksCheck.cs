using Descent.Notebooks.Documents;

namespace Descent.Cli.Doctor;

/// <summary>The course's notebooks can be found and read.</summary>
internal static class NotebooksCheck
{
    public static DoctorCheck Check(string root)
    {
        var folder = Path.Combine(root, "notebooks");
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ipynb") : [];
        if (paths.Length == 0)
        {
            return new(false, "There are no notebooks in notebooks/.", "git checkout -- notebooks", Needed: true);
        }

        try
        {
            Array.ForEach(paths, path => NotebookReader.Read(path));
            return new(true, $"notebooks/ holds {paths.Length} readable {(paths.Length == 1 ? "notebook" : "notebooks")}.");
        }
        catch (NotebookFormatException problem)
        {
            return new(false, problem.Message, "git checkout -- notebooks (your changes in it are lost)", Needed: true);
        }
    }
}
