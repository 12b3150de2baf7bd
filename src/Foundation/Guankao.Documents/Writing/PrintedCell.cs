using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>What a cell holds; spreadsheets keep the value, not only its picture.</summary>
public enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number without separators, e.g. 編號.</summary>
    Whole,

    /// <summary>An amount or count with thousands separators.</summary>
    Amount,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A day, shown in the calendar of the Republic.</summary>
    Day,
}

/// <summary>A cell of a printed table.</summary>
public sealed record PrintedCell
{
    private static readonly TaiwanCalendar Republic = new();

    private PrintedCell(CellKind kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>A cell without anything in it.</summary>
    public static PrintedCell Blank { get; } = new(CellKind.Text, "");

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>As people see it.</summary>
    public string Text { get; }

    /// <summary>Its number; a percentage as a fraction.</summary>
    public decimal? Number { get; private init; }

    /// <summary>Its day.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>Columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows it covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>True for totals and other words that carry weight.</summary>
    public bool Strong { get; init; }

    /// <summary>Text; line breaks are kept, in every format as the one same break, and characters that no file may hold are not.</summary>
    public static PrintedCell Of(string? text) =>
        string.IsNullOrEmpty(text) ? Blank : new(CellKind.Text, Markup.Legible(text.ReplaceLineEndings("\n")));

    /// <summary>A whole number; blank for null.</summary>
    public static PrintedCell Whole(long? number) => number is { } value
        ? new(CellKind.Whole, value.ToString(CultureInfo.InvariantCulture)) { Number = value }
        : Blank;

    /// <summary>An amount or count; blank for null.</summary>
    public static PrintedCell Amount(long? number) => number is { } value
        ? new(CellKind.Amount, value.ToString("#,0", CultureInfo.InvariantCulture)) { Number = value }
        : Blank;

    /// <summary>A percentage given as a fraction (0.985 is 98.50%); blank for null.</summary>
    public static PrintedCell Percent(decimal? fraction) => fraction is { } value
        ? new(CellKind.Percent, (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%") { Number = value }
        : Blank;

    /// <summary>A day, shown as 113/6/30; blank for null. Days before the Republic are shown as they are written abroad.</summary>
    public static PrintedCell Day(DateOnly? day) => day is { } value ? new(CellKind.Day, Shown(value)) { Date = value } : Blank;

    private static string Shown(DateOnly day)
    {
        var instant = day.ToDateTime(TimeOnly.MinValue);
        return instant < Republic.MinSupportedDateTime
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Republic.GetYear(instant)}/{day.Month}/{day.Day}");
    }
}
