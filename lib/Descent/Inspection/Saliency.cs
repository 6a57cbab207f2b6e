using Descent.Layers;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Inspection;

/// <summary>How strongly each input acts on a score of a network. It says nothing about weights or minima, and nothing about cause.</summary>
/// <remarks>
/// The score is the logit: a softmax or sigmoid at the end is left out, for a probability near 1 is flat whatever the image. The network stays as it is, its stored gradients
/// included; a backward pass afterwards needs a forward pass of its own. Nothing is dropped. Every method takes the samples as features × samples and gives as many numbers.
/// Sources: Simonyan, Vedaldi and Zisserman, Deep Inside Convolutional Networks, 2013; Smilkov and others, SmoothGrad, 2017; Sundararajan, Taly and Yan, ICML 2017.
/// </remarks>
public static class Saliency
{
    /// <summary>∂z/∂x, the gradient of a logit z with respect to the input: its absolute values are the saliency map.</summary>
    /// <param name="model">The network.</param>
    /// <param name="x">The samples, features × samples.</param>
    /// <param name="outputs">Whose logit, counted from 0: one output for all samples, or one for each.</param>
    /// <exception cref="ArgumentException">An output does not exist, there is not one for each sample, or the network normalizes batches.</exception>
    public static Matrix<float> Gradient(Sequential model, Matrix<float> x, params IReadOnlyList<int> outputs)
    {
        var score = new LogitScore(model, x, outputs);
        using var kept = new KeptGradients(model);
        return score.Gradient(x).Clone();
    }

    /// <summary>(∂z/∂x) ⊙ x: what each input adds to the logit, if the network were the straight line that touches it here.</summary>
    /// <param name="model">The network.</param>
    /// <param name="x">The samples, features × samples.</param>
    /// <param name="outputs">Whose logit, counted from 0: one output for all samples, or one for each.</param>
    /// <exception cref="ArgumentException">As for <see cref="Gradient"/>.</exception>
    public static Matrix<float> GradientTimesInput(Sequential model, Matrix<float> x, params IReadOnlyList<int> outputs) =>
        Gradient(model, x, outputs).PointwiseMultiply(x);

    /// <summary>(x − x₀) ⊙ the mean of ∂z/∂x on the straight way from a baseline x₀ to x: attributions that add up to z(x) − z(x₀).</summary>
    /// <param name="model">The network.</param>
    /// <param name="x">The samples, features × samples.</param>
    /// <param name="outputs">Whose logit, counted from 0: one output for all samples, or one for each.</param>
    /// <param name="baseline">x₀, in the shape of x; zeros where left out, the mean image of standardized ones.</param>
    /// <param name="steps">At the middle of how many equal pieces the gradient is taken (midpoint rule).</param>
    /// <exception cref="ArgumentException">As for <see cref="Gradient"/>, or the baseline has another shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one step.</exception>
    public static IntegratedGradients IntegratedGradients(Sequential model, Matrix<float> x, IReadOnlyList<int> outputs, Matrix<float>? baseline = null, int steps = 128)
    {
        var score = new LogitScore(model, x, outputs);
        baseline ??= Matrix<float>.Zeros(x.RowCount, x.ColumnCount);
        Guard.SameShape(x, baseline, nameof(IntegratedGradients), "a baseline");
        Guard.AtLeast(steps, 1, nameof(steps));
        using var kept = new KeptGradients(model);
        var way = x - baseline;
        var mean = score.MeanGradient(steps, k => baseline + (way * ((k + 0.5f) / steps)));
        return new(mean.PointwiseMultiply(way), [.. score.At(x).Zip(score.At(baseline), (end, start) => end - start)]);
    }

    /// <summary>The mean of ∂z/∂x over noisy copies of each sample: what is left is what does not hang on a single pixel.</summary>
    /// <param name="model">The network.</param>
    /// <param name="x">The samples, features × samples.</param>
    /// <param name="outputs">Whose logit, counted from 0: one output for all samples, or one for each.</param>
    /// <param name="random">Source of the noise: the same seed gives the same map.</param>
    /// <param name="samples">How many copies.</param>
    /// <param name="sigma">Standard deviation of the noise, in the units of x; the default is meant for standardized features.</param>
    /// <exception cref="ArgumentException">As for <see cref="Gradient"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one copy, or σ is negative or not finite.</exception>
    public static Matrix<float> SmoothGrad(Sequential model, Matrix<float> x, IReadOnlyList<int> outputs, Random random, int samples = 32, float sigma = 0.15f)
    {
        var score = new LogitScore(model, x, outputs);
        ArgumentNullException.ThrowIfNull(random);
        Guard.AtLeast(samples, 1, nameof(samples));
        Guard.NotNegative(sigma, nameof(sigma));
        using var kept = new KeptGradients(model);
        return score.MeanGradient(samples, _ => Noisy(x, random, sigma));
    }

    // A plain loop: MathNet's Map runs on several threads, and the draws would come in any order.
    private static Matrix<float> Noisy(Matrix<float> x, Random random, float sigma)
    {
        var noisy = x.Clone();
        foreach (ref var xi in noisy.Entries)
        {
            xi += sigma * (float)random.NextGaussian();
        }

        return noisy;
    }
}
