using System.Buffers.Text;

namespace Guankao.Documents;

/// <summary>
/// Second stage: the ruling lines of pages, from the paths that <c>pdftocairo -svg</c> prints. Programs draw a border as
/// a stroke or as a thin filled rectangle; both are lines to the eye.
/// </summary>
internal sealed class PdfRules
{
    private const double Thin = 3;
    private const int MostPerPage = 20_000;

    private readonly Dictionary<string, Box> _clips = new(StringComparer.Ordinal);
    private readonly Stack<Box?> _groups = new();
    private readonly SvgPath _path = new();
    private List<PdfRule> _rules = [];
    private string? _clip;
    private bool _defining;

    internal List<IReadOnlyList<PdfRule>> Pages { get; } = [];

    internal void Read(LineReader lines)
    {
        var paged = false;
        while (lines.Next(out var line))
        {
            line = line.TrimStart((byte)' ');
            if (line.StartsWith("<path"u8))
            {
                Path(line);
            }
            else if (line.StartsWith("<g"u8) && !_defining)
            {
                _groups.Push(Clipped(line));
            }
            else if (line.StartsWith("</g>"u8) && !_defining && _groups.Count > 0)
            {
                _groups.Pop();
            }
            else if (line.StartsWith("<clipPath"u8))
            {
                _clip = Id(line, " id=\""u8, (byte)'"');
            }
            else if (line.StartsWith("<defs>"u8) || line.StartsWith("</defs>"u8))
            {
                _defining = line[1] != (byte)'/';
            }
            else if (line.StartsWith("<page>"u8) || line.StartsWith("</page>"u8))
            {
                paged = true;
                EndPage(line[1] == (byte)'/');
            }
        }

        if (!paged)
        {
            EndPage(keep: true);
        }
    }

    private void EndPage(bool keep)
    {
        if (keep)
        {
            Pages.Add(_rules);
        }

        _rules = [];
        _groups.Clear();
    }

    private Box? Clipped(ReadOnlySpan<byte> line)
    {
        var outer = _groups.Count > 0 ? _groups.Peek() : null;
        if (Id(line, "clip-path=\"url(#"u8, (byte)')') is not { } id || !_clips.TryGetValue(id, out var own))
        {
            return outer;
        }

        return outer is not { } box ? own
            : new Box(Math.Max(box.Left, own.Left), Math.Max(box.Top, own.Top), Math.Min(box.Right, own.Right), Math.Min(box.Bottom, own.Bottom));
    }

    private void Path(ReadOnlySpan<byte> line)
    {
        if (_defining)
        {
            if (_clip is not null && _path.Parse(line) && _path.Bounds is { } bounds)
            {
                _clips[_clip] = bounds;
            }

            _clip = null;
            return;
        }

        if (_rules.Count >= MostPerPage || IsWhite(line) || !_path.Parse(line))
        {
            return;
        }

        var stroked = line.IndexOf("fill:none"u8) >= 0 || line.IndexOf(" fill=\"none\""u8) >= 0;
        foreach (var part in _path.Parts)
        {
            if (stroked)
            {
                Strokes(part);
            }
            else if (part.IsRectangle && Math.Min(part.Bounds.Width, part.Bounds.Height) <= Thin)
            {
                Bar(part.Bounds);
            }
        }
    }

    private void Strokes(SvgPart part)
    {
        for (var i = 1; i < part.Points.Count; i++)
        {
            var (a, b) = (part.Points[i - 1], part.Points[i]);
            if (Math.Abs(a.Y - b.Y) <= 0.7 || Math.Abs(a.X - b.X) <= 0.7)
            {
                Bar(new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y)));
            }
        }
    }

    private void Bar(Box bar)
    {
        if (_groups.Count > 0 && _groups.Peek() is { } clip)
        {
            bar = new Box(Math.Max(bar.Left, clip.Left - 1), Math.Max(bar.Top, clip.Top - 1), Math.Min(bar.Right, clip.Right + 1), Math.Min(bar.Bottom, clip.Bottom + 1));
        }

        if (bar.Width >= 0 && bar.Height >= 0 && Math.Max(bar.Width, bar.Height) >= 1.5)
        {
            _rules.Add(bar.Width >= bar.Height
                ? new PdfRule(true, bar.MiddleY, bar.Left, bar.Right)
                : new PdfRule(false, bar.MiddleX, bar.Top, bar.Bottom));
        }
    }

    // White on white is no line.
    private static bool IsWhite(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("rgb("u8);
        if (at < 0)
        {
            return false;
        }

        var rest = line[(at + 4)..];
        for (var i = 0; i < 3; i++)
        {
            if (!Utf8Parser.TryParse(rest, out double part, out var used) || part < 97)
            {
                return false;
            }

            rest = rest[used..].TrimStart("%, "u8);
        }

        return true;
    }

    private static string? Id(ReadOnlySpan<byte> line, ReadOnlySpan<byte> before, byte after)
    {
        var at = line.IndexOf(before);
        var rest = at < 0 ? default : line[(at + before.Length)..];
        var end = rest.IndexOf(after);
        return end <= 0 ? null : System.Text.Encoding.ASCII.GetString(rest[..end]);
    }
}
