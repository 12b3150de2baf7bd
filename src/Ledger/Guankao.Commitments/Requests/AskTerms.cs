using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Commitments;

/// <summary>What every request says.</summary>
/// <param name="Reason">Code of the legal reason, from the list of the rules.</param>
/// <param name="Statement">Why, in the agency's own words.</param>
/// <param name="DocumentNumber">Number of the letter or of the internal approval.</param>
public sealed record AskTerms(string Reason, string Statement, string DocumentNumber)
{
    internal Refusal? Fault() => string.IsNullOrWhiteSpace(DocumentNumber) ? LifeRefusals.NoDocument
        : string.IsNullOrWhiteSpace(Statement) ? LifeRefusals.NoStatement : null;
}

/// <summary>What the rules of a city say of requests.</summary>
internal static class RequestRules
{
    /// <summary>The row that lists the legal reasons, where the one given is among them.</summary>
    public static Outcome<RuleRow> Reason(HomeRules rules, string list, string? code, DateOnly today)
    {
        if (!rules.Find(list, today).Is(out var row, out var refusal))
        {
            return refusal;
        }

        return row.Options.Any(option => option.Code == code)
            ? row
            : LifeRefusals.NoSuchReason(code, row.Options.Select(option => $"{option.Code} {option.Text.ZhHant}"), row.Article);
    }

    /// <summary>Null where one may still ask for an adjustment or withdrawal, else why not.</summary>
    public static Refusal? CutOff(HomeRules rules, DateOnly? planEnds, DateOnly today)
    {
        // A plan of this year ends with the year; one that runs longer ends on its own last day.
        var end = planEnds is { } last && last.Year > today.Year ? last : new DateOnly(today.Year, 12, 31);
        if (!rules.Due("tracking.adjust-cut-off", end).Is(out var due, out var refusal))
        {
            return refusal;
        }

        return today > due.Date.Due.Day && rules.Find("tracking.adjust-late", today) is { Refusal: null, Value.Choice: "refuse" }
            ? LifeRefusals.TooLate(due.Date.Due.Day, due.Row.Article)
            : null;
    }

    /// <summary>A day as acts write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
