using Guankao.Reading;

namespace Guankao.Web.Pages.Changes;

/// <summary>A day as people type it: 113.6.1, 113年6月1日, 113/6/1, 2024-06-01.</summary>
internal static class SinceDay
{
    public static DateOnly? Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", out var day) ? day
        : new ProseReader().Read(typed).Dates.Select(date => date.From ?? date.To).FirstOrDefault(found => found is not null);
}
