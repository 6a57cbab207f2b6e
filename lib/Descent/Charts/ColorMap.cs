using System.Globalization;
using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>Colours for values from 0 to 1.</summary>
/// <param name="stops">Evenly spaced colours, six hexadecimal digits each.</param>
internal sealed class ColorMap(string stops)
{
    private readonly (int Red, int Green, int Blue)[] _stops = [.. stops.Split(' ').Select(stop => (Part(stop, 0), Part(stop, 2), Part(stop, 4)))];

    /// <summary>Perceptually uniform, readable in grey print: dark blue is low, yellow is high.</summary>
    public static ColorMap Viridis { get; } = new(
        "440154 481A6C 472F7D 414487 39568C 31688E 2A788E 23888E 1F988B 22A884 35B779 54C568 7AD151 A5DB36 D2E21B FDE725");

    /// <summary>Vermillion below the middle, blue above, as the weights of a network graph.</summary>
    public static ColorMap Diverging { get; } = new("7A2F00 D55E00 E99A5C F5CDAE F2F2F2 B5D3E8 66A7D2 0072B2 003A5C");

    /// <summary>A colour; what lies beyond an end has that end's.</summary>
    /// <param name="place">From 0 to 1.</param>
    /// <param name="shade">Darker below 1.</param>
    public string At(double place, double shade = 1)
    {
        var (red, green, blue) = Mix(place);
        return $"#{Hex(red * shade)}{Hex(green * shade)}{Hex(blue * shade)}";
    }

    /// <summary>Whether black text reads better on it than white.</summary>
    public bool IsLight(double place)
    {
        var (red, green, blue) = Mix(place);
        return (0.299 * red) + (0.587 * green) + (0.114 * blue) > 140;
    }

    /// <summary>A colour as four bytes of a picture.</summary>
    public void Write(double place, double opacity, Span<byte> pixel)
    {
        var (red, green, blue) = Mix(place);
        (pixel[0], pixel[1], pixel[2], pixel[3]) = ((byte)Math.Round(red), (byte)Math.Round(green), (byte)Math.Round(blue), (byte)Math.Round(255 * opacity));
    }

    /// <summary>The colours as plotly wants them.</summary>
    public JsonArray ToJson(double opacity = 1) => new([.. _stops.Select((stop, i) => new JsonArray(
        Math.Round(i / (_stops.Length - 1.0), 4),
        opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $"rgba({stop.Red},{stop.Green},{stop.Blue},{opacity})") : At(i / (_stops.Length - 1.0))))]);

    private (double Red, double Green, double Blue) Mix(double place)
    {
        var position = Math.Clamp(place, 0, 1) * (_stops.Length - 1);
        var index = Math.Min((int)position, _stops.Length - 2);
        var (a, b, t) = (_stops[index], _stops[index + 1], position - index);
        return (a.Red + (t * (b.Red - a.Red)), a.Green + (t * (b.Green - a.Green)), a.Blue + (t * (b.Blue - a.Blue)));
    }

    private static string Hex(double part) => ((int)Math.Round(Math.Clamp(part, 0, 255))).ToString("X2", CultureInfo.InvariantCulture);

    private static int Part(string stop, int at) => int.Parse(stop.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
