using System.Buffers.Text;

namespace Guankao.Documents;

/// <summary>A run of straight segments.</summary>
internal sealed class SvgPart
{
    internal List<(double X, double Y)> Points { get; } = [];

    internal bool Curved { get; set; }

    internal Box Bounds => new(Points.Min(p => p.X), Points.Min(p => p.Y), Points.Max(p => p.X), Points.Max(p => p.Y));

    /// <summary>Four sides, each level or upright.</summary>
    internal bool IsRectangle
    {
        get
        {
            if (Curved || Points.Count is < 4 or > 6)
            {
                return false;
            }

            for (var i = 1; i < Points.Count; i++)
            {
                if (Math.Abs(Points[i].X - Points[i - 1].X) > 0.3 && Math.Abs(Points[i].Y - Points[i - 1].Y) > 0.3)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>Takes the path of one line of SVG apart, as cairo writes it: absolute M, L, H, V, C and Z, and one matrix.</summary>
internal sealed class SvgPath
{
    private readonly double[] _matrix = new double[6];

    internal List<SvgPart> Parts { get; } = [];

    internal Box? Bounds => Parts.Count == 0 ? null : Parts.Select(part => part.Bounds).Aggregate((a, b) => a.With(b));

    /// <summary>False where the line holds no path that can be understood.</summary>
    internal bool Parse(ReadOnlySpan<byte> line)
    {
        Parts.Clear();
        var at = line.IndexOf(" d=\""u8);
        if (at < 0)
        {
            return false;
        }

        var path = line[(at + 4)..];
        path = path[..Math.Max(0, path.IndexOf((byte)'"'))];
        Matrix(line);
        SvgPart? part = null;
        while (Take(ref path, out var command))
        {
            if (command == (byte)'Z')
            {
                Close(part);
                continue;
            }

            var numbers = command switch { (byte)'M' or (byte)'L' => 2, (byte)'C' => 6, _ => 0 };
            double x = 0, y = 0;
            for (var i = 0; i < numbers; i += 2)
            {
                if (!Number(ref path, out x) || !Number(ref path, out y))
                {
                    return Parts.Count > 0;
                }
            }

            if (numbers == 0)
            {
                return Parts.Count > 0;
            }

            if (command == (byte)'M' || part is null)
            {
                Drop();
                Parts.Add(part = new SvgPart());
            }

            part.Curved |= command == (byte)'C';
            part.Points.Add(Moved(x, y));
        }

        Drop();
        return Parts.Count > 0;
    }

    // A bare move draws nothing; cairo writes one after each closed part.
    private void Drop()
    {
        if (Parts.Count > 0 && Parts[^1].Points.Count < 2)
        {
            Parts.RemoveAt(Parts.Count - 1);
        }
    }

    private static void Close(SvgPart? part)
    {
        if (part is { Points.Count: > 1 } && part.Points[0] != part.Points[^1])
        {
            part.Points.Add(part.Points[0]);
        }
    }

    private (double X, double Y) Moved(double x, double y) =>
        ((_matrix[0] * x) + (_matrix[2] * y) + _matrix[4], (_matrix[1] * x) + (_matrix[3] * y) + _matrix[5]);

    private void Matrix(ReadOnlySpan<byte> line)
    {
        (_matrix[0], _matrix[1], _matrix[2], _matrix[3], _matrix[4], _matrix[5]) = (1, 0, 0, 1, 0, 0);
        var at = line.LastIndexOf("matrix("u8);
        if (at < 0)
        {
            return;
        }

        var rest = line[(at + 7)..];
        for (var i = 0; i < 6 && Number(ref rest, out var value); i++)
        {
            _matrix[i] = value;
        }
    }

    private static bool Take(ref ReadOnlySpan<byte> path, out byte command)
    {
        path = path.TrimStart((byte)' ');
        command = path.IsEmpty ? (byte)0 : path[0];
        path = path.IsEmpty ? path : path[1..];
        return command != 0;
    }

    private static bool Number(ref ReadOnlySpan<byte> path, out double value)
    {
        path = path.TrimStart(" ,"u8);
        if (!Utf8Parser.TryParse(path, out value, out var used) || !double.IsFinite(value))
        {
            return false;
        }

        path = path[used..];
        return true;
    }
}
