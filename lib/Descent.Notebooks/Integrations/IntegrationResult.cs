namespace Descent.Notebooks.Integrations;

/// <summary>How the probe found an integration.</summary>
public enum IntegrationState
{
    /// <summary>Built, and up to date with its sources.</summary>
    Built,

    /// <summary>Not built, because no feed carries a package that it needs.</summary>
    Missing,

    /// <summary>Not built anew, because a feed did not answer; an earlier build stays in use.</summary>
    Unreachable,

    /// <summary>Could not be built for another reason: an error.</summary>
    Failed,
}

/// <summary>What the probe found out about one integration.</summary>
/// <param name="Integration">Which one.</param>
/// <param name="State">How it stands.</param>
/// <param name="Sentence">That in words, with the reason.</param>
public sealed record IntegrationResult(Integration Integration, IntegrationState State, string Sentence)
{
    /// <summary>The environment variable that makes a missing integration an error: set where the feeds are known to carry everything.</summary>
    public const string RequireVariable = "DESCENT_REQUIRE_INTEGRATIONS";

    /// <summary>Whether missing integrations are errors here.</summary>
    public static bool AllRequired => Environment.GetEnvironmentVariable(RequireVariable) == "1";

    /// <summary>Whether a run must end with an error because of it.</summary>
    /// <param name="allRequired">Whether missing ones are errors.</param>
    public bool IsError(bool allRequired) => State is IntegrationState.Failed || (allRequired && State is not IntegrationState.Built);
}
