using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Descent.MLNet;

/// <summary>What a network has to beat: softmax regression on the raw features, fitted by ML.NET: <c>ml.FitSdca(train)</c>.</summary>
/// <remarks>
/// Both subtract each feature's mean over the training rows and divide by its deviation first, with <c>fixZero: false</c>: by default ML.NET only divides.
/// Both work on one thread, so that a fit depends on the data and on the context's seed alone.
/// </remarks>
public static class Baselines
{
    /// <summary>Stochastic dual coordinate ascent: one sample after another, each step as long as suits that sample.</summary>
    /// <remarks>The L1 penalty that ML.NET chooses by itself keeps every weight at 0 on a few hundred images; here there is none. Source: Shalev-Shwartz and Zhang, JMLR 14 (2013).</remarks>
    /// <param name="ml">The context; its seed is the source of the order of the samples. A second fit draws on: a new context with the same seed repeats the first.</param>
    /// <param name="train">A view with the key <c>Label</c> and the vector <c>Features</c>.</param>
    /// <param name="rounds">Passes over the data, 1 or more.</param>
    /// <returns>The fitted chain: it adds <c>Score</c>, a probability for each class, and <c>PredictedLabel</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one pass.</exception>
    public static ITransformer FitSdca(this MLContext ml, IDataView train, int rounds = 20)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return Fit(ml, train, ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(
            new SdcaMaximumEntropyMulticlassTrainer.Options { L1Regularization = 0, MaximumNumberOfIterations = AtLeastOne(rounds), NumberOfThreads = 1 }));
    }

    /// <summary>L-BFGS: all samples at once, along a direction that remembers how the last gradients turned.</summary>
    /// <remarks>The penalties are ML.NET's own. Source: Liu and Nocedal, Mathematical Programming 45 (1989).</remarks>
    /// <param name="ml">The context.</param>
    /// <param name="train">A view with the key <c>Label</c> and the vector <c>Features</c>.</param>
    /// <param name="rounds">Steps at most, 1 or more.</param>
    /// <returns>The fitted chain: it adds <c>Score</c>, a probability for each class, and <c>PredictedLabel</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one step.</exception>
    public static ITransformer FitLbfgs(this MLContext ml, IDataView train, int rounds = 50)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return Fit(ml, train, ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            new LbfgsMaximumEntropyMulticlassTrainer.Options { MaximumNumberOfIterations = AtLeastOne(rounds), NumberOfThreads = 1 }));
    }

    private static TransformerChain<T> Fit<T>(MLContext ml, IDataView train, IEstimator<T> trainer)
        where T : class, ITransformer
    {
        ArgumentNullException.ThrowIfNull(train);
        return ml.Transforms.NormalizeMeanVariance(LabeledView.Features, fixZero: false).Append(trainer).Fit(train);
    }

    private static int AtLeastOne(int rounds) => rounds >= 1
        ? rounds
        : throw new ArgumentOutOfRangeException(nameof(rounds), $"Expected at least 1 round of fitting, got {rounds}.");
}
