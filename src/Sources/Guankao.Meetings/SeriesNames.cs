namespace Guankao.Meetings;

/// <summary>Tells a series by what documents call it: city, year, number and 會議紀錄 left aside.</summary>
public static class SeriesNames
{
    private const int Shortest = 4;
    private static readonly string[] Owners = ["市政府", "縣政府", "本府", "本市", "本縣"];
    private static readonly string[] Endings = ["會議紀錄", "會議記錄", "紀錄", "記錄", "議事錄"];

    /// <summary>The name without what changes from meeting to meeting.</summary>
    public static string Core(string name)
    {
        var core = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('「' or '」' or '《' or '》')));
        foreach (var ending in Endings.Where(ending => core.EndsWith(ending, StringComparison.Ordinal) && core.Length > ending.Length))
        {
            core = ending.StartsWith("會議", StringComparison.Ordinal) ? core[..^(ending.Length - 2)] : core[..^ending.Length];
            break;
        }

        core = WithoutOrdinals(WithoutOwner(core));
        string[] doubled = ["會會議", "會報會議", "會議會議"];
        return doubled.Any(end => core.EndsWith(end, StringComparison.Ordinal)) ? core[..^2] : core;
    }

    /// <summary>True where both name the same series: the same words, or one is only a shorter way to say the other.</summary>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Core(one), Core(other));
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        return longer == shorter
            || (shorter.Length >= Shortest && longer.EndsWith(shorter, StringComparison.Ordinal) && longer[longer.Length - shorter.Length - 1] is not ('暨' or '及' or '與'));
    }

    private static string WithoutOwner(string name)
    {
        foreach (var owner in Owners)
        {
            var at = name.IndexOf(owner, StringComparison.Ordinal);
            if (at is >= 0 and <= 2 && at + owner.Length < name.Length)
            {
                return name[(at + owner.Length)..];
            }
        }

        return name.Length > 6 && name[2] is '市' or '縣' ? name[3..] : name;
    }

    // 113年度, 113年, 第3屆第2次 and 第2季 change with every meeting; what stands between them stays.
    private static string WithoutOrdinals(string name)
    {
        var kept = new System.Text.StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var end = Ordinal(name, at);
            if (end > at)
            {
                at = end;
            }
            else
            {
                kept.Append(name[at++]);
            }
        }

        return kept.Length == 0 ? name : kept.ToString();
    }

    private static int Ordinal(string name, int at)
    {
        var from = name[at] == '第' ? at + 1 : at;
        var end = from;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || "一二三四五六七八九十百零０１２３４５６７８９".Contains(name[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == from || end >= name.Length)
        {
            return at;
        }

        return name[at] == '第' ? (name[end] is '屆' or '次' or '季' or '場' or '梯' ? end + 1 : at)
            : name[end] == '年' ? (end + 1 < name.Length && name[end + 1] == '度' ? end + 2 : end + 1)
            : at;
    }
}
