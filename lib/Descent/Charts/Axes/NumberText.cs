using System.Globalization;

namespace Descent.Plotting;

/// <summary>Numbers as a reader writes them: a proper minus sign, 10⁻⁵ instead of 1E-05.</summary>
internal static class NumberText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A number to so many significant digits; whole numbers below a million stay whole.</summary>
    public static string Significant(double value, int digits = 4)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }

        var size = Math.Abs(value);
        if (size < 1e6 && value == Math.Round(value))
        {
            return Signed(value, size.ToString("#,0", CultureInfo.InvariantCulture));
        }

        // Rounding comes first: 9999.6 has five digits before the point once it is rounded to four.
        var rounded = double.Parse(size.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (rounded is < 1e-4 or >= 1e6)
        {
            var (mantissa, exponent) = Split(rounded, digits);
            return Signed(value, $"{mantissa}×10{Superscript(exponent)}");
        }

        var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(rounded)), 0, 10);
        return Signed(value, rounded.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>A number with so many digits after the point; zero is plainly 0.</summary>
    public static string Fixed(double value, int decimals) =>
        value == 0 ? "0" : Signed(value, Math.Abs(value).ToString($"#,0.{new string('0', decimals)}", CultureInfo.InvariantCulture));

    /// <summary>A power of ten.</summary>
    public static string PowerOfTen(int exponent) => exponent is >= -3 and <= 5
        ? Math.Pow(10, exponent).ToString("#,0.###", CultureInfo.InvariantCulture)
        : $"10{Superscript(exponent)}";

    private static (string Mantissa, int Exponent) Split(double size, int digits)
    {
        var parts = size.ToString($"E{digits - 1}", CultureInfo.InvariantCulture).Split('E');
        return (parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].TrimEnd('0').TrimEnd('.') : parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static string Superscript(int exponent) =>
        (exponent < 0 ? "⁻" : "") + string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));

    private static string Signed(double value, string text) => value < 0 ? $"−{text}" : text;
}
