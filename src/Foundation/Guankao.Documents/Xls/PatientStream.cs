using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>
/// Bytes in memory for a parser that may go round in circles over a damaged file: it is stopped when it has read many
/// times more than there is, or for too long.
/// </summary>
internal sealed class PatientStream(byte[] bytes, Func<Refusal> refuse) : MemoryStream(bytes, writable: false)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private long _left = (64L << 20) + (bytes.Length * 64L);

    public override int Read(byte[] buffer, int offset, int count)
    {
        Spend(count);
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        Spend(buffer.Length);
        return base.Read(buffer);
    }

    public override int ReadByte()
    {
        Spend(1);
        return base.ReadByte();
    }

    public override long Seek(long offset, SeekOrigin loc)
    {
        Spend(16);
        return base.Seek(offset, loc);
    }

    /// <summary>Asks between rows, for a parser can also be slow over what it has already read.</summary>
    internal void Check() => Spend(1);

    private void Spend(int count)
    {
        _left -= count;
        if (_left < 0 || TimeProvider.System.GetElapsedTime(_began) > Patience)
        {
            throw new ReadingStopped(refuse());
        }
    }
}
