using System.Buffers.Binary;

namespace Guankao.Store.Backups;

/// <summary>Writes pieces: four bytes with the length and, in the topmost bit, whether it is the last; the sealed bytes; the tag.</summary>
internal sealed class SealingStream(Stream output, PieceCipher cipher) : Stream
{
    internal const uint LastFlag = 0x8000_0000;

    private readonly byte[] _plain = new byte[SealedBackup.Piece];
    private readonly byte[] _sealed = new byte[4 + SealedBackup.Piece + SealedBackup.TagSize];
    private int _filled;
    private bool _ended;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_filled == _plain.Length)
            {
                Piece(last: false);
            }

            var fits = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..fits].CopyTo(_plain.AsSpan(_filled));
            _filled += fits;
            buffer = buffer[fits..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            Piece(last: true);
            output.Flush();
            cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Piece(bool last)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_sealed, (uint)_filled | (last ? LastFlag : 0));
        cipher.Encrypt(_plain.AsSpan(0, _filled), _sealed.AsSpan(4, _filled), _sealed.AsSpan(4 + _filled, SealedBackup.TagSize), last);
        output.Write(_sealed, 0, 4 + _filled + SealedBackup.TagSize);
        _filled = 0;
    }
}

/// <summary>Reads what <see cref="SealingStream"/> wrote.</summary>
internal sealed class UnsealingStream(Stream input, PieceCipher cipher) : Stream
{
    private readonly byte[] _plain = new byte[SealedBackup.Piece];
    private readonly byte[] _sealed = new byte[SealedBackup.Piece + SealedBackup.TagSize];
    private int _at;
    private int _filled;
    private bool _last;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_at == _filled && !_last)
        {
            Piece();
        }

        var given = Math.Min(buffer.Length, _filled - _at);
        _plain.AsSpan(_at, given).CopyTo(buffer);
        _at += given;
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            input.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Piece()
    {
        Span<byte> head = stackalloc byte[4];
        input.ReadExactly(head);
        var said = BinaryPrimitives.ReadUInt32BigEndian(head);
        _last = (said & SealingStream.LastFlag) != 0;
        (_at, _filled) = (0, (int)(said & ~SealingStream.LastFlag));
        if (_filled > SealedBackup.Piece)
        {
            throw new InvalidDataException("A piece of the sealed stream is too long.");
        }

        var sealedBytes = _sealed.AsSpan(0, _filled + SealedBackup.TagSize);
        input.ReadExactly(sealedBytes);
        cipher.Decrypt(sealedBytes[.._filled], sealedBytes[_filled..], _plain.AsSpan(0, _filled), _last);
    }
}
