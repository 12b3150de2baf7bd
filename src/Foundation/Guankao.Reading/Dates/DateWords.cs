using System.Text.Json;

namespace Guankao.Reading;

/// <summary>A word after or before a date, and what it makes of it.</summary>
internal sealed record RoleWord(DateRole Role, string[] Unless)
{
    public bool Stands(ReadOnlySpan<char> text, int end)
    {
        foreach (var other in Unless)
        {
            if (text.Has(end, other))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>今年, 翌年, 次月: so many years or months from the document's date or from the date before in the text.</summary>
internal readonly record struct Shifted(int By, bool FromText);

/// <summary>Word lists for dates.</summary>
internal static class DateWords
{
    public static readonly WordTable<RoleWord> After;
    public static readonly WordsBefore<DateRole> Before;
    public static readonly WordTable<Shifted> Years;
    public static readonly WordTable<int> Months;
    public static readonly WordTable<bool> NotAfterYear;
    public static readonly WordTable<bool> NotAfterMonth;
    public static readonly WordTable<bool> NotAfterDay;
    public static readonly WordTable<bool> BareDayFollowedBy;

    static DateWords()
    {
        var list = Embedded.Language("dates");
        After = new(list.GetProperty("after").EnumerateArray().Select(row => (
            row.GetProperty("word").GetString()!,
            new RoleWord(Role(row), row.TryGetProperty("unless", out var unless) ? [.. unless.Words()] : []))));
        Before = new(list.GetProperty("before").EnumerateArray().Select(row => (row.GetProperty("word").GetString()!, Role(row))));
        Years = new(list.GetProperty("relativeYears").EnumerateArray().Select(row => (
            row.GetProperty("word").GetString()!,
            new Shifted(row.GetProperty("shift").GetInt32(), row.GetProperty("of").GetString() == "text"))));
        Months = new(list.GetProperty("relativeMonths").EnumerateArray().Select(row => (
            row.GetProperty("word").GetString()!, row.GetProperty("shift").GetInt32())));
        NotAfterYear = Flags(list.GetProperty("notAfterYear"));
        NotAfterMonth = Flags(list.GetProperty("notAfterMonth"));
        NotAfterDay = Flags(list.GetProperty("notAfterDay"));
        BareDayFollowedBy = Flags(list.GetProperty("bareDayFollowedBy"));
    }

    private static WordTable<bool> Flags(JsonElement words) => new(words.Words().Select(word => (word, true)));

    private static DateRole Role(JsonElement row) => Enum.Parse<DateRole>(row.GetProperty("role").GetString()!, ignoreCase: true);
}
