namespace Guankao.Documents;

/// <summary>Reads the lines of a program's output as bytes; a line too long to be wanted comes out empty.</summary>
internal sealed class LineReader(Stream stream, long limit)
{
    private const int LongestLine = 4 << 20;
    private byte[] _buffer = new byte[1 << 16];
    private int _from;
    private int _to;
    private long _total;

    /// <summary>The output went past the limit and was not read further.</summary>
    internal bool StoppedAtLimit { get; private set; }

    internal bool Next(out ReadOnlySpan<byte> line)
    {
        var skipping = false;
        var looked = _from;
        while (true)
        {
            var end = _buffer.AsSpan(looked, _to - looked).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = skipping ? default : _buffer.AsSpan(_from, looked + end - _from);
                _from = looked + end + 1;
                return true;
            }

            if (_to - _from > LongestLine)
            {
                (skipping, _from, _to) = (true, 0, 0);
            }

            Shift();
            looked = _to;
            if (!Fill())
            {
                line = skipping ? default : _buffer.AsSpan(_from, _to - _from);
                _from = _to;
                return line.Length > 0;
            }
        }
    }

    private void Shift()
    {
        Buffer.BlockCopy(_buffer, _from, _buffer, 0, _to - _from);
        (_from, _to) = (0, _to - _from);
    }

    private bool Fill()
    {
        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = StoppedAtLimit ? 0 : stream.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        _total += read;
        StoppedAtLimit |= _total > limit;
        return read > 0;
    }
}
