using System.Globalization;
using Guankao.Calendar;
using Microsoft.AspNetCore.Html;

namespace Guankao.Web.Language;

/// <summary>A day as a reader expects it: 112.6.30 or 2023-06-30 by their choice of calendar, the other one on hover.</summary>
public static class Day
{
    /// <summary>As an element that machines read too; empty for no day.</summary>
    public static IHtmlContent Of(DateOnly? day) => day is { } d ? new HtmlString(Element(d)) : HtmlString.Empty;

    /// <summary>As plain text.</summary>
    public static string Text(DateOnly day) => CalendarChoice.IsRoc ? day.Dotted() : Iso(day);

    /// <summary>As plain text in both calendars.</summary>
    public static string Both(DateOnly day) => PageLanguage.Current.IsEnglish
        ? $"{Iso(day)} (ROC {day.Dotted()})"
        : $"{day.Spelled()}（{Iso(day)}）";

    /// <summary>As 2023-06-30.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Element(DateOnly day) => CalendarChoice.IsRoc
        ? $"<time datetime=\"{Iso(day)}\" title=\"{Iso(day)}\">{day.Dotted()}</time>"
        : $"<time datetime=\"{Iso(day)}\" title=\"民國 {day.Dotted()}\">{Iso(day)}</time>";
}
