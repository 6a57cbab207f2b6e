using Descent.Plotting;

namespace Descent.Landscapes;

/// <summary>An estimate of a trace, the sum of all eigenvalues.</summary>
/// <param name="Value">The mean over the probes.</param>
/// <param name="StandardError">s/√n: two times in three the trace is nearer than that.</param>
/// <param name="Probes">How many random vectors it rests on, n.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record TraceEstimate(double Value, double StandardError, int Probes)
{
    /// <summary>The estimate with its error.</summary>
    public override string ToString() => $"{Value:G4} ± {StandardError:G2} from {Probes} probes";
}
