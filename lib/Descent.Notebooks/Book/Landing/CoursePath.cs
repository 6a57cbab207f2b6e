using System.Globalization;
using System.Text;

namespace Descent.Notebooks.Book;

/// <summary>Draws the path through the lessons: downhill, a point for each lesson, its distance to the next the time that it takes.</summary>
internal static class CoursePath
{
    private const double Width = 1100, Height = 190, Left = 34, Bottom = 46, Top = 26;

    /// <summary>The drawing; its points lead to the lessons. Nothing where there are fewer than three.</summary>
    public static string Of(IReadOnlyList<CoursePart> parts)
    {
        List<BookLesson> lessons = [.. parts.SelectMany(part => part.Lessons)];
        if (lessons.Count < 3)
        {
            return "";
        }

        var times = lessons.Select(lesson => lesson.Opening.Minutes ?? 40.0).ToList();
        double total = times.Sum(), done = 0;
        List<(double X, double Y)> points = [];
        foreach (var time in times)
        {
            points.Add(At((done + (time / 2)) / total));
            done += time;
        }

        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<div class=\"path\" role=\"navigation\" aria-label=\"The path, lesson by lesson\"><svg viewBox=\"0 0 {Width} {Height}\">\n"));
        svg.Append($"<path class=\"slope\" d=\"M{string.Join('L', Enumerable.Range(0, 121).Select(i => Place(At(i / 120.0))))}\"/>\n");
        var first = 0;
        foreach (var part in parts)
        {
            var (from, to) = (points[first].X, points[first + part.Lessons.Count - 1].X);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"span\" d=\"M{from - 9:F0} {Height - 26}H{to + 9:F0}\"/><text x=\"{(from + to) / 2:F0}\" y=\"{Height - 8}\">{Html.Text(part.Title)}</text>\n");
            for (var i = first; i < first + part.Lessons.Count; i++)
            {
                var (lesson, (x, y)) = (lessons[i], points[i]);
                var label = lesson.Number.Length > 0 ? lesson.Number : "·";
                svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Html.Text(lesson.Page)}\" aria-label=\"{Html.Text(lesson.Opening.Title)}\"><title>{Html.Text(lesson.Opening.Title)}</title><circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"16\"/><text x=\"{x:F1}\" y=\"{y + 5:F1}\">{label}</text></a>\n");
            }

            first += part.Lessons.Count;
        }

        return svg.Append("</svg></div>").ToString();
    }

    // Steep at first, then flat, as a loss falls: y = e^{−3t}.
    private static (double X, double Y) At(double share) =>
        (Left + (share * (Width - (2 * Left))), Top + ((1 - Math.Exp(-3 * share)) / (1 - Math.Exp(-3)) * (Height - Bottom - Top - 18)));

    private static string Place((double X, double Y) at) => string.Create(CultureInfo.InvariantCulture, $"{at.X:F1} {at.Y:F1}");
}
