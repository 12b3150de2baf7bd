using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Guankao.Web.Language;

/// <summary>An instant as a clock in Taiwan shows it; what is kept is universal time.</summary>
public static class Instant
{
    private static readonly TimeZoneInfo Taipei = TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei");

    /// <summary>As an element: day and time, with the universal instant for machines.</summary>
    public static IHtmlContent Of(DateTime universal)
    {
        var utc = DateTime.SpecifyKind(universal, DateTimeKind.Utc);
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, Taipei);
        var day = Day.Text(DateOnly.FromDateTime(local));
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture, $"<time datetime=\"{utc:yyyy-MM-ddTHH:mm:ssZ}\">{day} {local:HH:mm}</time>"));
    }
}
