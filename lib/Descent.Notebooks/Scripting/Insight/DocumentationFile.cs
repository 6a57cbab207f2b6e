using System.Text;

namespace Descent.Notebooks.Scripting.Insight;

/// <summary>Reads single members out of the documentation files that compilers write. The largest has 8 MB, so none is parsed or kept.</summary>
internal static class DocumentationFile
{
    /// <summary>The element of one member; <see langword="null"/> where the file says nothing of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The member's documentation id, such as <c>T:System.Math</c>.</param>
    public static string? Member(string path, string id)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        var start = file.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\">"));
        if (start < 0)
        {
            return null;
        }

        var member = file[start..];
        var end = member.IndexOf("</member>"u8);
        return end < 0 ? null : Encoding.UTF8.GetString(member[..(end + "</member>"u8.Length)]);
    }
}
