namespace Guankao.Reading;

/// <summary>Reads agencies and bodies in one pass: by name, by 本府 and 該局, and by their last word.</summary>
internal ref partial struct AgencyScanner(ReadOnlySpan<char> text, AgencyRegister register, ReadingContext context, List<AgencyReading> into)
{
    private static readonly bool[] Ends = BuildEnds();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly AgencyRegister _register = register;
    private readonly ReadingContext _context = context;
    private readonly List<AgencyReading> _into = into;

    /// <summary>Where the body before ended; a name never reaches back over it.</summary>
    private int _free;

    public void Scan()
    {
        var begins = _register.Begins;
        var at = 0;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (c >= '\u4E00' && ((begins[c] && Named(at, out var end)) || (Ends[c] && Unlisted(at + 1, out end))))
            {
                at = _free = end;
            }
            else
            {
                at++;
            }
        }
    }

    private readonly bool Named(int at, out int end)
    {
        if (_register.Match(_text, at, _context.City, _context.Reference, out end, out var agency) && !BodyWords.Continues(_text, end))
        {
            if (agency is null && Belongs(at, end))
            {
                _into[^1] = new AgencyReading(new TextSpan(_into[^1].Span.Start, end), null);
                return true;
            }

            var start = ForeignStart(at, end);
            _into.Add(new AgencyReading(new TextSpan(start, end), start < at ? null : agency?.Name));
            return true;
        }

        if (BodyWords.Own.TryMatch(_text, at, out end, out _) && !BodyWords.Continues(_text, end) && !IsPlaceName(at))
        {
            _into.Add(new AgencyReading(new TextSpan(at, end), _register.Government(_context.City)));
            return true;
        }

        if (BodyWords.Pointing.TryMatch(_text, at, out end, out var word) && word.Stands(_text, at, end))
        {
            _into.Add(new AgencyReading(new TextSpan(at, end), PointedAt(_text[at], _text[end - 1])));
            return true;
        }

        return Acting(at, out end) || Placed(at, out end);
    }

    /// <summary>臺中市政府農業局動物保護防疫處: an office of the house named just before; two 局 side by side are two houses.</summary>
    private readonly bool Belongs(int at, int end) =>
        _into.Count > 0 && _into[^1].Span.End == at && _text[at - 1] is '局' or '署' or '部' && _text[end - 1] is '處' or '心' or '隊' or '所';

    /// <summary>「巴塞隆納市政府」 is not 市政府.</summary>
    private readonly bool IsPlaceName(int at) => _text[at] is '市' or '縣' && at > _free && Place.IsHan(_text[at - 1]) && !BodyWords.LeftEdges.TryMatch(_text, at, out _, out _);

    /// <summary>Where a short name is the tail of a foreign body (橫濱市國際局, 自民黨青年局), the place its name begins.</summary>
    private readonly int ForeignStart(int at, int end)
    {
        if (at <= _free || end - at > 6 || _text[at - 1] is not ('市' or '都' or '黨' or '縣' or '州'))
        {
            return at;
        }

        var start = LeftEdge(at, 8, out var edge);
        return edge && at - start >= 2 ? start : at;
    }

    /// <summary>本局 is the writer's, 該局 the 局 named last.</summary>
    private readonly string? PointedAt(char first, char last)
    {
        if (first == '本')
        {
            return _context.Author is { } author && author[^1] == last ? author : null;
        }

        for (var index = _into.Count - 1; first == '該' && index >= 0; index--)
        {
            if (_into[index].Name is { } name && name[^1] == last)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>與新北市共同舉辦: the city acts, so its government is meant.</summary>
    private readonly bool Acting(int at, out int end) =>
        _register.TryCity(_text, at, out end, out var city) && at > 0 && _text[at - 1] is '與' or '和' or '由' or '及' or '同'
        && BodyWords.Acts.TryMatch(_text, end, out _, out _) && Take(at, end, _register.Government(city));

    /// <summary>橫濱青年支持站: a place and the kind of house.</summary>
    private readonly bool Placed(int at, out int end)
    {
        end = at;
        if (!BodyWords.Places.TryMatch(_text, at, out var next, out _))
        {
            return false;
        }

        for (end = next; end < _text.Length && end - next <= 8 && Place.IsHan(_text[end]); end++)
        {
            if (end - next >= 2 && BodyWords.PlacedBodies.TryMatch(_text, end, out var close, out _) && !BodyWords.Continues(_text, close))
            {
                end = close;
                return Take(at, close, null);
            }

            if (_text[end] is '的' or '之' or '在' or '於' or '與' or '和' or '及' or '由' or '向' or '是' or '有' or '將' or '已' or '至')
            {
                return false;
            }
        }

        return false;
    }

    private readonly bool Take(int start, int end, string? name)
    {
        _into.Add(new AgencyReading(new TextSpan(start, end), name));
        return true;
    }

    private static bool[] BuildEnds()
    {
        var ends = new bool[char.MaxValue + 1];
        foreach (var c in "局署會學院司所府處行")
        {
            ends[c] = true;
        }

        return ends;
    }
}
