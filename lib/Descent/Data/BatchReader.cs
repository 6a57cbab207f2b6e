using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Data;

/// <summary>Reads a data set in batches, each into the same memory as the one before: once it runs, it allocates nothing.</summary>
internal sealed class BatchReader : ParallelWork
{
    private const int SamplesPerTile = 16;
    private const int WorthASecondThread = 1 << 16;

    private readonly Dataset _data;
    private readonly int _batchSize;
    private readonly int[] _order;
    private readonly long[] _seeds;
    private readonly Dataset?[] _batches = new Dataset?[2]; // a whole batch, and the smaller last one
    private Dataset? _current;
    private int _first;

    /// <summary>Starts with the samples in their own order.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="batchSize">Samples per batch, 1 or more.</param>
    public BatchReader(Dataset data, int batchSize)
    {
        (_data, _batchSize, _order) = (data, batchSize, new int[data.Count]);
        _seeds = data.Samples.IsRandom ? new long[data.Count] : [];
        Restore();
    }

    /// <summary>Number of batches.</summary>
    public int Count => (_order.Length + _batchSize - 1) / _batchSize;

    /// <summary>Draws a new order; from the same numbers the same one as <see cref="Dataset.Batches"/>.</summary>
    public void Shuffle(Random random)
    {
        Restore();
        random.Shuffle(_order);
        for (var i = 0; i < _seeds.Length; i++)
        {
            _seeds[i] = random.NextInt64();
        }
    }

    /// <summary>A batch, until the next one is read.</summary>
    /// <param name="number">Its number, from 0.</param>
    public Dataset Read(int number)
    {
        _first = number * _batchSize;
        var samples = Math.Min(_batchSize, _order.Length - _first);
        _current = _batches[samples == _batchSize ? 0 : 1] ??= new(
            Matrix<float>.Zeros(_data.Features, samples), Matrix<float>.Zeros(_data.Targets.RowCount, samples));
        Run((samples + SamplesPerTile - 1) / SamplesPerTile, samples * _data.Features >= WorthASecondThread ? Threads : 1);
        return _current;
    }

    /// <inheritdoc/>
    protected override void RunTile(int tile)
    {
        var to = Math.Min((tile + 1) * SamplesPerTile, _current!.Count);
        for (var j = tile * SamplesPerTile; j < to; j++)
        {
            var (sample, seed) = (_order[_first + j], _seeds.Length > 0 ? _seeds[_first + j] : 0);
            _data.Samples.Read(sample, _current.Inputs.ColumnEntries(j), seed);
            _data.Targets.ColumnEntries(sample).CopyTo(_current.Targets.ColumnEntries(j));
        }
    }

    private void Restore()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }
    }
}
