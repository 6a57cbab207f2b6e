using Descent.Data;
using Descent.Layers;

namespace Descent.Lessons;

/// <summary>Twelve broken trainings and a healthy one to compare with: small, seeded, and each one line away from its cure.</summary>
public static partial class Clinic
{
    private static readonly Lazy<IReadOnlyList<Patient>> All = new(() => [.. Still(), .. Wild(), .. Doubtful()]);

    /// <summary>Two moons, 300 points to learn from and 100 to measure, and a network of two hidden layers with 16 ReLUs each.</summary>
    public static Recipe Healthy { get; } = Moons(noise: 0.2f);

    /// <summary>The patients, in three wards: the loss stands still (1 to 5), the loss runs wild (6 to 9), the numbers contradict each other or are too good (10 to 12).</summary>
    public static IReadOnlyList<Patient> Patients => All.Value;

    // The same with units that cannot die, only saturate.
    private static Recipe HealthyTanh => Healthy with { Activation = () => new Tanh(), Weights = Initializer.XavierNormal };

    private static Recipe Moons(float noise)
    {
        var random = new Random(7);
        var (training, validation) = Synthetic.Moons(400, noise, random).Split(0.75, random);
        return new() { Training = training, Validation = validation };
    }
}
