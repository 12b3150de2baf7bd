using System.Globalization;
using Guankao.Calendar;
using Guankao.Reading;

namespace Guankao.Publishing;

/// <summary>
/// What else a typed text may be written like: a day in the forms that officials use, an agency by its full name.
/// 2023-06-30 also seeks 112.6.30, 112/6/30 and 112年6月30日; 都發局 also seeks 都市發展局.
/// </summary>
public sealed class QuerySpellings(AgencyRegister agencies)
{
    private const int Most = 6;

    /// <summary>The typed text first, then its other spellings.</summary>
    public IReadOnlyList<string> Of(string typed)
    {
        var mentions = new ProseReader(agencies).Read(typed);
        var spellings = new List<string> { typed };
        foreach (var date in mentions.Dates)
        {
            if (date.To is { } day && date.Precision == DatePrecision.Day)
            {
                spellings.AddRange(Days(day).Select(form => Put(typed, date.Span, form)));
            }
        }

        foreach (var agency in mentions.Agencies)
        {
            if (agency.Name is { } name)
            {
                // 臺北市政府都市發展局 stands in tables as 都市發展局.
                var hall = name.IndexOf("政府", StringComparison.Ordinal);
                spellings.Add(Put(typed, agency.Span, hall > 0 && hall + 2 < name.Length ? name[(hall + 2)..] : name));
            }
        }

        return [.. spellings.Distinct().Take(Most)];
    }

    private static string Put(string typed, TextSpan span, string form) => string.Concat(typed.AsSpan(0, span.Start), form, typed.AsSpan(span.End));

    private static IEnumerable<string> Days(DateOnly day)
    {
        var roc = day.Year - RocDate.Offset;
        yield return string.Create(CultureInfo.InvariantCulture, $"{roc}.{day.Month}.{day.Day}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{roc}年{day.Month}月{day.Day}日");
        yield return string.Create(CultureInfo.InvariantCulture, $"{roc}/{day.Month}/{day.Day}");
        yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
