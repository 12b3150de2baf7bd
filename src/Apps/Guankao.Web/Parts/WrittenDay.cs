using Guankao.Reading;

namespace Guankao.Web.Parts;

/// <summary>A day as a person writes it into a form: 113.9.17, 113年9月17日, 2024-09-17.</summary>
internal static class WrittenDay
{
    /// <summary>The day; null where it is none.</summary>
    public static DateOnly? Of(string? text) =>
        new ProseReader().Read(text?.Trim() ?? "").Dates is [{ Precision: DatePrecision.Day, Doubt: DateDoubt.None } date] ? date.Due : null;
}
