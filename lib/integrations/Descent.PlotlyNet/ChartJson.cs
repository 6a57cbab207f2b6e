using Microsoft.FSharp.Collections;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Descent.Plotting;

/// <summary>Plotly's JSON as a chart of Plotly.NET and back.</summary>
internal static class ChartJson
{
    /// <summary>A chart whose parts are of Plotly.NET's types, so that its styling finds and keeps them.</summary>
    public static GenericChart Read(string json)
    {
        var plot = Parse(json);
        var traces = ((JArray)plot["data"]!).Cast<JObject>().Select(trace => Fill(NewTrace((string)trace["type"]!), trace));
        var chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        chart = GenericChart.setLayout(Fill(new Layout(), (JObject?)plot["layout"] ?? []), chart);
        return GenericChart.setConfig(Fill(new Config(), (JObject?)plot["config"] ?? []), chart);
    }

    /// <summary>JSON as it is written: dates stay the text that they are.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>The chart as plotly.js reads it; the chart stays as it is.</summary>
    public static string Write(GenericChart chart) => GenericChart.toJson(chart);

    private static Trace NewTrace(string type) => type switch
    {
        "surface" or "scatter3d" or "mesh3d" => new Trace3D(type),
        _ => new Trace2D(type),
    };

    private static T Fill<T>(T part, JObject json) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in json)
        {
            // The type of a trace is set by its constructor.
            if (value is not null && !(part is Trace && name == "type"))
            {
                object converted = value is JObject nested && NewPart(name) is { } known ? Fill(known, nested) : value;
                part.SetProperty(name, converted);
            }
        }

        return part;
    }

    private static DynamicObj.DynamicObj? NewPart(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        "xaxis" or "yaxis" or "zaxis" => new LinearAxis(),
        "scene" => new Scene(),
        "title" => new Title(),
        "font" => new Font(),
        "legend" => new Legend(),
        "colorbar" => new ColorBar(),
        "line" => new Line(),
        "marker" => new Marker(),
        "camera" => new Camera(),
        _ => null,
    };
}
