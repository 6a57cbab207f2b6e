namespace Descent.Notebooks.Downloads;

/// <summary>Shows a download while it goes on.</summary>
public interface IDownloadView
{
    /// <summary>Something that a person should read.</summary>
    void Say(string sentence);

    /// <summary>How many bytes of the archive are there, those of earlier tries included; fewer than before when it starts over.</summary>
    void Received(long bytes);
}
