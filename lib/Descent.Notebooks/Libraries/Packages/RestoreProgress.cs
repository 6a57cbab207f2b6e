using Descent.Notebooks.Hosting;

namespace Descent.Notebooks.Libraries.Packages;

/// <summary>A line in the cell's outputs that says what a restore is doing, and is replaced when it is done.</summary>
internal sealed class RestoreProgress : IDisposable
{
    private const string PlainText = "text/plain";
    private readonly string _names;
    private readonly DisplayedValue? _shown;
    private readonly Timer? _clock;
    private readonly Lock _gate = new();
    private string? _end;
    private int _seconds;

    /// <summary>Begins.</summary>
    /// <param name="names">What is restored.</param>
    /// <param name="isLong">Whether it takes long enough to say that it has begun.</param>
    public RestoreProgress(string names, bool isLong)
    {
        _names = names;
        if (isLong)
        {
            _shown = DisplayedValue.Show($"Restoring {names} …", [PlainText]);
            _clock = new(_ => Tick(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Says how it ended.</summary>
    public void Succeed(string text) => End(text);

    /// <summary>Without a success before, it has failed.</summary>
    public void Dispose()
    {
        End(_shown is null ? "" : $"Restoring {_names} failed.");
        _clock?.Dispose();
    }

    private void End(string text)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return;
            }

            _end = text;
            if (_shown is not null)
            {
                _shown.Update(text);
            }
            else if (text.Length > 0)
            {
                DisplayedValue.Show(text, [PlainText]);
            }
        }
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_end is null)
            {
                _shown!.Update($"Restoring {_names} … {++_seconds} s");
            }
        }
    }
}
