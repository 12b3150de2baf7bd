using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>What a cell looks like by itself, before its column is known.</summary>
internal static class CellForm
{
    private static readonly DayCell Days = new(ReadingContext.None);

    /// <summary>A sign for none.</summary>
    internal static bool IsNone(string text) => CellShape.IsNone(text.Trim()) || text.Trim() is "--" or "－－" or "…" or "N/A" or "*";

    /// <summary>True for a figure, a share or a whole day.</summary>
    internal static bool IsFigureOrDay(string text) => FigureCell.Read(text) is not null || (text.Length < 40 && Days.Read(text, amongDays: false) is not null);

    /// <summary>True for what no heading is: figures, days, addresses, numbers of documents, articles of laws.</summary>
    internal static bool IsStrict(string text) => IsFigureOrDay(text) || IsLink(text) || IsDocumentNumber(text) || IsLaw(text);

    /// <summary>A whole day; null for anything else.</summary>
    internal static DayReading? Day(string text) => text.Length < 40 ? Days.Read(text, amongDays: false) : null;

    /// <summary>上午, 09:30, 14:00-15:30.</summary>
    internal static bool IsTime(string text)
    {
        var plain = TextLine.Tight(text);
        return TableSigns.Current.Times.Contains(plain) || (plain.Length is >= 4 and <= 14 && (plain.Contains(':') || plain.Contains('：') || plain.Contains('時'))
            && plain.All(c => char.IsAsciiDigit(c) || ":：-~－～至時分".Contains(c)) && char.IsAsciiDigit(plain[0]));
    }

    /// <summary>A web address.</summary>
    internal static bool IsLink(string text) =>
        text.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>一、, (一), 壹、 alone, or 款項目 letters.</summary>
    internal static bool IsOutline(string text)
    {
        var plain = TextLine.Tight(text).Trim('(', ')', '（', '）', '、', '.', '．');
        return plain.Length is > 0 and <= 4 && plain.All(c => "一二三四五六七八九十壹貳參肆伍陸柒捌玖拾甲乙丙丁戊".Contains(c));
    }

    /// <summary>A person's title, alone or after the name of a unit.</summary>
    internal static bool IsPost(string text)
    {
        var plain = TextLine.Tight(text);
        return plain.Length is > 1 and <= 12 && (TableSigns.Current.Posts.Contains(plain) || TableSigns.Current.Posts.Any(post => post.Length >= 2 && plain.EndsWith(post, StringComparison.Ordinal)));
    }

    /// <summary>A word for a state.</summary>
    internal static bool IsStatus(string text) => TableSigns.Current.States.Contains(TextLine.Tight(text));

    /// <summary>A city, a district, a village.</summary>
    internal static bool IsPlace(string text)
    {
        var plain = TextLine.Tight(text);
        return plain.Length is >= 2 and <= 6 && (plain[^1] is '市' or '縣' or '區' or '鄉' or '鎮' or '里' or '村') && plain.All(c => c > '\u2E80');
    }

    /// <summary>Two to four Chinese characters, as names are.</summary>
    internal static bool IsName(string text)
    {
        var plain = TextLine.Tight(text);
        return plain.Length is >= 2 and <= 4 && plain.All(c => c is >= '\u4e00' and <= '\u9fff' or 'O' or '○' or '〇');
    }

    /// <summary>An article of a law: 勞動基準法第24條.</summary>
    internal static bool IsLaw(string text)
    {
        var plain = TextLine.Tight(text);
        var article = plain.IndexOf('第', StringComparison.Ordinal);
        return plain.Length <= 60 && article > 1 && plain.IndexOf('條', article) > article && plain[..article].Any(c => c is '法' or '例' or '則' or '點' or '程');
    }

    /// <summary>公文字號.</summary>
    internal static bool IsDocumentNumber(string text)
    {
        var plain = TextLine.Tight(text);
        return plain.Length is >= 8 and <= 40 && plain.Contains("字第", StringComparison.Ordinal) && plain[^1] == '號';
    }
}
