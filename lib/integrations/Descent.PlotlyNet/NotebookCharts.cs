using System.Reflection;
using Plotly.NET;

namespace Descent.Plotting;

/// <summary>Tells the notebook host that runs here, if any, how to show Plotly.NET's charts.</summary>
internal static class NotebookCharts
{
    private const string Host = "Microsoft.DotNet.Interactive.Formatting";

    private static readonly (string MimeType, Action<object, TextWriter> Write)[] Forms =
    [
        ("text/html", (chart, writer) => writer.Write(ChartHtml.Of((GenericChart)chart))),
        ("text/plain", (chart, writer) => writer.Write(ChartHtml.Text((GenericChart)chart))),
    ];

    /// <summary>Registers the formatters with every copy of the host's library that this process has loaded; none is not an error.</summary>
    public static void Register()
    {
        foreach (var formatter in AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name == Host)
            .Select(assembly => assembly.GetType($"{Host}.Formatter"))
            .OfType<Type>())
        {
            Register(formatter);
        }
    }

    // By reflection, because the host brings its own version of that library.
    private static void Register(Type formatter)
    {
        var register = formatter.GetMethod("Register", BindingFlags.Public | BindingFlags.Static, [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]);
        var prefer = formatter.GetMethod("SetPreferredMimeTypesFor", BindingFlags.Public | BindingFlags.Static, [typeof(Type), typeof(string[])]);

        // F# makes a class of its own for one trace and for several.
        foreach (var type in typeof(GenericChart).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(GenericChart))).Append(typeof(GenericChart)))
        {
            foreach (var (mimeType, write) in Forms)
            {
                register?.Invoke(null, [type, write, mimeType]);
            }

            prefer?.Invoke(null, [type, Forms.Select(form => form.MimeType).ToArray()]);
        }
    }
}
