using Descent.Layers;

namespace Descent.Tests.Contracts;

/// <summary>How to construct a layer, and what it says.</summary>
/// <param name="Create">A new one, always the same.</param>
/// <param name="Outputs">Features of its output.</param>
/// <param name="Speaker">Who names itself in its messages.</param>
/// <param name="WrongBatch">What it says to a batch of shape 4×5; <see langword="null"/> where any shape will do.</param>
internal sealed record LayerCase(Func<Layer> Create, int Outputs, string Speaker, string? WrongBatch = null)
{
    public const int Inputs = 3;
}

/// <summary>Every layer of the library for a batch of 3 features.</summary>
internal static class LayerCases
{
    private const string WrongBatch = " expects 3 features per sample, got a batch of shape 4×5 (features × samples). (Parameter 'x')";

    private static readonly Dictionary<Type, LayerCase> Table = new()
    {
        [typeof(Dense)] = new(() => new Dense(3, 2, new Random(7)), 2, "Dense(3 → 2)", "Dense(3 → 2)" + WrongBatch),
        [typeof(ReLU)] = new(() => new ReLU(), 3, "ReLU"),
        [typeof(LeakyReLU)] = new(() => new LeakyReLU(0.1f), 3, "LeakyReLU(0.1)"),
        [typeof(Sigmoid)] = new(() => new Sigmoid(), 3, "Sigmoid"),
        [typeof(Tanh)] = new(() => new Tanh(), 3, "Tanh"),
        [typeof(Identity)] = new(() => new Identity(), 3, "Identity"),
        [typeof(Softmax)] = new(() => new Softmax(), 3, "Softmax"),
        [typeof(Dropout)] = new(() => new Dropout(0.5f, new Random(7)), 3, "Dropout(0.5)"),
        [typeof(BatchNorm)] = new(() => new BatchNorm(3), 3, "BatchNorm(3)", "BatchNorm(3)" + WrongBatch),
        [typeof(Maxout)] = new(() => new Maxout(3, 2, 4, new Random(7)), 2, "Maxout(3 → 2 × 4)", "Maxout(3 → 2 × 4)" + WrongBatch),
        [typeof(Residual)] = new(() => new Residual(new Dense(3, 3, new Random(7)), new Tanh()), 3, "Tanh", "Dense(3 → 3)" + WrongBatch),
        [typeof(Sequential)] = new(Nested, 2, "Dense(4 → 2)", "Dense(3 → 4)" + WrongBatch),
    };

    public static LayerCase Of(Type type) => Support.LibraryTypes.Of(Table, type, nameof(LayerCases));

    private static Sequential Nested() => [new Dense(3, 4, new Random(7)), new Tanh(), new Dense(4, 2, new Random(8))];
}
