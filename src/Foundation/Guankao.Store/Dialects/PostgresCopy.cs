using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Guankao.Store.Dialects;

/// <summary>
/// Rows as PostgreSQL's binary COPY takes them. The driver's own importer asks of every value what type it may be of; here
/// the value says it, which makes a million rows several times cheaper.
/// </summary>
internal sealed class PostgresCopy(Stream stream)
{
    private const int Full = 1 << 16;

    private static readonly DateOnly DayOne = new(2000, 1, 1);
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // The signature, then no flags and no extension.
    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly ArrayBufferWriter<byte> _buffer = new(Full + (Full / 4));

    /// <summary>Adds rows to a table; where that fails, nothing of them is kept.</summary>
    public static async Task Write(NpgsqlConnection connection, string table, ManyRows rows, CancellationToken cancellation)
    {
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table} ({string.Join(", ", rows.Columns)}) FROM STDIN (FORMAT BINARY)", cancellation);
        try
        {
            await new PostgresCopy(stream).All(rows, cancellation);
        }
        catch
        {
            // Closing alone would tell the server that this was all.
            await stream.CancelAsync();
            throw;
        }
    }

    private async Task All(ManyRows rows, CancellationToken cancellation)
    {
        _buffer.Write(Head);
        foreach (var row in rows.Rows)
        {
            Row(row);
            if (_buffer.WrittenCount >= Full)
            {
                await Flush(cancellation);
            }
        }

        Short(-1);
        await Flush(cancellation);
    }

    private async Task Flush(CancellationToken cancellation)
    {
        await stream.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
    }

    private void Row(object?[] row)
    {
        Short((short)row.Length);
        foreach (var value in row)
        {
            Value(value);
        }
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null: Int(-1); break;
            case string text: Text(text); break;
            case Guid id: Int(16); id.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out _); _buffer.Advance(16); break;
            case DateOnly day: Int(4); Int(day.DayNumber - DayOne.DayNumber); break;
            case DateTime instant: Int(8); Long((instant - Epoch).Ticks / TimeSpan.TicksPerMicrosecond); break;
            case int number: Int(4); Int(number); break;
            case long number: Int(8); Long(number); break;
            case bool truth: Int(1); _buffer.Write([truth ? (byte)1 : (byte)0]); break;
            case byte[] bytes: Int(bytes.Length); _buffer.Write(bytes); break;
            case decimal number: Exact(number); break;
            case double number: Int(8); Long(BitConverter.DoubleToInt64Bits(number)); break;
            default: throw new NotSupportedException($"Rows cannot hold a {value.GetType().Name}.");
        }
    }

    private void Text(string text)
    {
        Int(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _buffer);
    }

    // Digits to the base of 10,000, the first of them worth 10,000 to the power of the weight.
    private void Exact(decimal number)
    {
        var places = (int)number.Scale;
        var groups = (places + 3) / 4;
        var whole = (Int128)decimal.Truncate(decimal.Abs(number));
        var rest = decimal.Abs(number) - decimal.Truncate(decimal.Abs(number));
        var digits = new List<short>();
        for (; whole > 0; whole /= 10_000)
        {
            digits.Insert(0, (short)(whole % 10_000));
        }

        var weight = digits.Count - 1;
        for (var i = 0; i < groups; i++)
        {
            rest *= 10_000;
            digits.Add((short)decimal.Truncate(rest));
            rest -= decimal.Truncate(rest);
        }

        Int(8 + (2 * digits.Count));
        Short((short)digits.Count);
        Short((short)weight);
        Short(number < 0 ? (short)0x4000 : (short)0);
        Short((short)places);
        digits.ForEach(Short);
    }

    private void Short(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.GetSpan(2), number);
        _buffer.Advance(2);
    }

    private void Int(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(4), number);
        _buffer.Advance(4);
    }

    private void Long(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(8), number);
        _buffer.Advance(8);
    }
}
