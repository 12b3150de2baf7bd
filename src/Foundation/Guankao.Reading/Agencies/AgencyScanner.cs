namespace Guankao.Reading;

/// <summary>Reads agencies and bodies in one pass.</summary>
internal ref partial struct AgencyScanner(ReadOnlySpan<char> text, AgencyRegister register, ReadingContext context, List<AgencyReading> into)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly AgencyRegister _register = register;
    private readonly ReadingContext _context = context;
    private readonly List<AgencyReading> _into = into;

    public void Scan()
    {
        var at = 0;
        while (at < _text.Length)
        {
            at = _text[at] < '\u4E00' || !Read(at, out var end) ? at + 1 : end;
        }
    }

    private readonly bool Read(int at, out int end)
    {
        if (_register.Match(_text, at, _context.City, _context.Reference, out end, out var agency) && !BodyWords.Continues(_text, end))
        {
            _into.Add(new AgencyReading(new TextSpan(at, end), agency?.Name));
            return true;
        }

        if (BodyWords.Own.TryMatch(_text, at, out end, out _) && !BodyWords.Continues(_text, end))
        {
            _into.Add(new AgencyReading(new TextSpan(at, end), _register.Government(_context.City)));
            return true;
        }

        if (BodyWords.Pointing.TryMatch(_text, at, out end, out var word) && word.Stands(_text, end))
        {
            _into.Add(new AgencyReading(new TextSpan(at, end), PointedAt(_text[end - 1])));
            return true;
        }

        end = at;
        return false;
    }

    /// <summary>該局 is the 局 named last.</summary>
    private readonly string? PointedAt(char last)
    {
        for (var index = _into.Count - 1; index >= 0; index--)
        {
            if (_into[index].Name is { } name && name[^1] == last)
            {
                return name;
            }
        }

        return null;
    }
}
