namespace CollabCare.Learn.Web.Data;

/// <summary>
/// One writer at a time, over every write transaction and every checkpoint. SQLite has one writer anyhow: waiting here rather than in its busy loop is faster, and it removes the precondition
/// of the WAL-reset fault of SQLite 3.7.0 to 3.51.2 (two connections that write or checkpoint at the same instant).
/// </summary>
public sealed class WriterGate : IDisposable
{
    readonly SemaphoreSlim _one = new(1, 1);

    public async ValueTask<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        return new(_one);
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Held while writing; disposing it lets the next writer in.</summary>
    public readonly struct Pass(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
