namespace Descent.Tests.Lessons;

/// <summary>Tests that set variables of the environment: never beside others.</summary>
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests
{
    /// <summary>Sets a variable until disposed.</summary>
    internal sealed class Variable : IDisposable
    {
        private readonly string _name;
        private readonly string? _old;

        public Variable(string name, string? value)
        {
            (_name, _old) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _old);
    }
}
