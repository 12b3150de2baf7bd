using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>How many bytes all parts of a package may still inflate to.</summary>
internal sealed class InflationBudget(long left)
{
    internal bool Takes(int bytes) => (left -= bytes) >= 0;
}

/// <summary>Stops a part that inflates beyond the budget, whatever its header announced.</summary>
internal sealed class InflationGuard(Stream inner, InflationBudget budget, Func<Refusal> refuse) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        return budget.Takes(read) ? read : throw new ReadingStopped(refuse());
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
