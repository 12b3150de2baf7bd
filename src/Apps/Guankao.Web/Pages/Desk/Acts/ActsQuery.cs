using System.Globalization;
using Guankao.Store.Acts;

namespace Guankao.Web.Pages.Desk.Acts;

/// <summary>What an auditor types into the search of the acts; days are days in Taiwan.</summary>
public sealed class ActsQuery
{
    // Taiwan keeps no summer time, so a day there always begins at the same hour of UTC.
    private const int HoursAhead = 8;

    /// <summary>Name or part of it.</summary>
    public string? Who { get; set; }

    /// <summary>Exact kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Whose history.</summary>
    public Guid? Subject { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, which counts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>Last number of the page before.</summary>
    public long? After { get; set; }

    /// <summary>The search.</summary>
    public ActSearch Search() => new(Who, Kind, Subject, Begin(From), Begin(To is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : To), Text, After);

    /// <summary>The same with other rows or as a file.</summary>
    public string Address(long? after = null, string? handler = null)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("handler", handler), ("who", Who), ("kind", Kind), ("subject", Subject?.ToString()), ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("text", Text), ("after", after?.ToString(CultureInfo.InvariantCulture)),
        };
        return Links.Desk.Acts + "?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
    }

    private static DateTime? Begin(DateOnly? day) =>
        day is { } given && given > DateOnly.MinValue ? given.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-HoursAhead) : null;
}
