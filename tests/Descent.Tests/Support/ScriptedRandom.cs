namespace Descent.Tests.Support;

/// <summary>A source of chance that has been told what to draw.</summary>
internal sealed class ScriptedRandom(params float[] draws) : Random
{
    private int _next;

    public override float NextSingle() => draws[_next++ % draws.Length];

    public override double NextDouble() => NextSingle();
}
