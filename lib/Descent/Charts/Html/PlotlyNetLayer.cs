using System.Reflection;
using System.Runtime.Loader;

namespace Descent.Plotting;

/// <summary>Plotly.NET, where lib/integrations/Descent.PlotlyNet has been built: found by its name, so that the library does not depend on it.</summary>
internal static class PlotlyNetLayer
{
    private const string Assembly = "Descent.PlotlyNet";

    private static readonly Lazy<Func<string, string>?> Found = new(Find);

    /// <summary>Takes a figure for plotly.js through Plotly.NET; <see langword="null"/> where it is not built.</summary>
    public static Func<string, string>? Redraw => Found.Value;

    /// <summary>Looks among what is loaded, where the host looks, and in the folder <c>integrations</c> beside this library.</summary>
    internal static Func<string, string>? Find()
    {
        try
        {
            var context = AssemblyLoadContext.GetLoadContext(typeof(PlotlyNetLayer).Assembly) ?? AssemblyLoadContext.Default;
            var redraw = (ByName(context) ?? Beside(context))?.GetType("Descent.Plotting.PlotlyNet")?.GetMethod("Redraw", [typeof(string)]);
            return redraw?.CreateDelegate<Func<string, string>>() is { } function ? Careful(function) : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Built for another version, half copied, not readable: the figures then draw themselves.
            return null;
        }
    }

    private static Assembly? ByName(AssemblyLoadContext context)
    {
        try
        {
            return context.LoadFromAssemblyName(new(Assembly));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Assembly? Beside(AssemblyLoadContext context)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(PlotlyNetLayer).Assembly.Location) ?? "", "integrations");
        var path = Path.Combine(folder, $"{Assembly}.dll");
        if (!File.Exists(path))
        {
            return null;
        }

        // What it needs lies beside it.
        context.Resolving += (asking, name) => Path.Combine(folder, $"{name.Name}.dll") is var needed && File.Exists(needed) ? asking.LoadFromAssemblyPath(needed) : null;
        return context.LoadFromAssemblyPath(path);
    }

    private static Func<string, string> Careful(Func<string, string> redraw) => plot =>
    {
        try
        {
            return redraw(plot);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return plot;
        }
    };
}
