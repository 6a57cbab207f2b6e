using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace Descent.MLNet;

/// <summary>Names the parts of ML.NET that a notebook gets with this library: a cell can use what a loaded assembly refers to, and nothing else.</summary>
internal static class BroughtAlong
{
    /// <summary>One type of each assembly.</summary>
    public static Type[] Parts =>
    [
        typeof(LbfgsMaximumEntropyMulticlassTrainer), // Microsoft.ML.StandardTrainers
        typeof(MissingValueReplacingEstimator),       // Microsoft.ML.Transforms
        typeof(KMeansTrainer),                        // Microsoft.ML.KMeansClustering
        typeof(RandomizedPcaTrainer),                 // Microsoft.ML.PCA
    ];
}
