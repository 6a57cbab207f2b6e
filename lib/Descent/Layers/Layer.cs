using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Layers;

/// <summary>A map from a batch to a batch that can be differentiated. Every column is one sample.</summary>
public abstract class Layer
{
    /// <summary>The learnable parameters; empty for layers such as <see cref="ReLU"/>.</summary>
    public virtual IReadOnlyList<Parameter> Parameters => [];

    /// <summary>Computes the output y for a batch x.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="pass">What the pass is for; <see cref="Pass.Predict"/> stores nothing.</param>
    /// <returns>
    /// The output, one column per sample. But for <see cref="Pass.Predict"/> it is the layer's own memory, which its next pass of as many samples writes over: clone what you keep.
    /// </returns>
    /// <exception cref="ArgumentException">The batch does not have the features that the layer expects.</exception>
    public abstract Matrix<float> Forward(Matrix<float> x, Pass pass);

    /// <summary>Stores ∂L/∂θ in each parameter and returns ∂L/∂x.</summary>
    /// <param name="gradient">∂L/∂y for the output y of the last pass that kept what this one needs.</param>
    /// <returns>∂L/∂x, in the shape of that pass' input: the layer's own memory, too.</returns>
    /// <exception cref="InvalidOperationException">No pass with <see cref="Pass.Differentiate"/> or <see cref="Pass.Train"/> came before.</exception>
    /// <exception cref="ArgumentException">The gradient does not have the output's shape.</exception>
    public abstract Matrix<float> Backward(Matrix<float> gradient);

    /// <summary>A layer that computes the same, with parameters and memory of its own: what happens to one of the two does not touch the other.</summary>
    /// <exception cref="NotSupportedException">The layer does not say how it is copied.</exception>
    public virtual Layer Copy() => throw new NotSupportedException($"{this} cannot be copied: override Copy to give a new layer with the same values.");

    /// <summary>Whether predictions, too, are written to the layer's own memory: in a copy that one thread works with.</summary>
    internal virtual bool OwnsPredictions { get; set; }

    /// <summary><see cref="Backward"/> for a layer whose ∂L/∂x nobody needs, because nothing before it learns.</summary>
    internal virtual void BackwardToParameters(Matrix<float> gradient) => Backward(gradient);

    /// <summary>The layer at its parameters of now and a batch, to be differentiated along directions in parameter space. It changes nothing here.</summary>
    /// <param name="x">The batch, features × samples.</param>
    /// <param name="offset">Where the layer's parameters begin in θ, the parameters of the whole network in order; 0 where nothing before learns.</param>
    /// <exception cref="NotSupportedException">The layer has no R-operator.</exception>
    internal virtual LayerTangent Tangent(Matrix<float> x, int offset) => throw new NotSupportedException(
        $"The Hessian needs a layer's second derivatives, and {this} has none here. Dense, Dropout, Residual, Sequential and the activations that apply to each entry have.");

    /// <summary>Where a pass writes its output: to the layer's own memory, but a prediction to a matrix of its own, because predictions may run side by side.</summary>
    private protected Matrix<float> OutputOf(Pass pass, MatrixBuffer buffer, int rows, int columns) =>
        pass == Pass.Predict && !OwnsPredictions ? Matrix<float>.Zeros(rows, columns) : buffer.Of(rows, columns);

    /// <summary>What a forward pass stored, checked for <see cref="Backward"/>.</summary>
    private protected Matrix<float> Stored(Matrix<float>? stored) => stored
        ?? throw new InvalidOperationException($"{this}: call Forward(x, Pass.Differentiate) or Forward(x, Pass.Train) before Backward.");

    /// <summary>Refuses a gradient that does not have the output's shape.</summary>
    private protected void CheckGradient(Matrix<float> output, Matrix<float> gradient) =>
        Guard.SameShape(output, gradient, this, "a gradient");
}
