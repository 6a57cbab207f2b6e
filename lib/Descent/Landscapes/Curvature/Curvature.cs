using Descent.Data;
using Descent.Layers;
using Descent.Losses;

namespace Descent.Landscapes;

/// <summary>Second derivatives of a loss: how the gradient changes when the parameters do.</summary>
public static partial class Curvature
{
    /// <summary>The Hessian H = ∂²L/∂θ∂θ of the mean loss over a data set, as an operator: it multiplies vectors, and the matrix is never formed.</summary>
    /// <param name="model">The network, in prediction: nothing is dropped. It is not changed, and changing it later does not change the operator.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="data">The samples. Their forward and backward pass is kept, about five numbers for each unit and sample.</param>
    /// <exception cref="NotSupportedException">A layer or the loss has no second derivatives here.</exception>
    /// <exception cref="ArgumentException">The network has no parameters.</exception>
    public static HessianOperator Hessian(Sequential model, Loss loss, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(data);
        return model.ParameterCount > 0
            ? new(model, loss, data)
            : throw new ArgumentException("There is no Hessian: the network has no parameters.", nameof(model));
    }
}
