using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>Who must do what a ruling asks, read from its words: 請社會局會同衛生局…, （主辦：工務局；協辦：交通局）.</summary>
/// <param name="Lead">主辦; null where nobody is named.</param>
/// <param name="Supporting">協辦 in order.</param>
/// <param name="All">Every agency that is named.</param>
internal sealed record RulingOwner(string? Lead, IReadOnlyList<string> Supporting, IReadOnlyList<string> All)
{
    private const int NearDuty = 8;
    private const int LongestLink = 6;

    public static RulingOwner Of(string text, ProseReader reader, ReadingContext context)
    {
        var agencies = reader.Read(text, context).Agencies.Where(found => !IsCity(found, text)).ToList();
        string NameOf(AgencyReading found) => found.Name ?? found.Span.Of(text);
        var all = agencies.Select(NameOf).Distinct().ToList();
        if (Labelled(text, "lead", reader, context) is { Count: > 0 } said)
        {
            var helpers = said.Skip(1).Concat(Labelled(text, "supporting", reader, context)).Where(name => name != said[0]).Distinct().ToList();
            return new RulingOwner(said[0], helpers, all);
        }

        var at = agencies.FindIndex(found => IsAsked(text, found.Span.Start));
        at = at >= 0 ? at : agencies.FindIndex(found => Begins(text, found.Span.Start) && Owes(text, found.Span.End));
        at = at >= 0 ? at : agencies.FindIndex(found => Owes(text, found.Span.End));
        if (at < 0)
        {
            return new RulingOwner(null, [], all);
        }

        var lead = NameOf(agencies[at]);
        var supporting = new List<string>();
        for (var next = at + 1; next < agencies.Count; next++)
        {
            if (Linked(text, agencies[next - 1].Span.End, agencies[next].Span.Start) || IsRequested(text, agencies[next].Span.Start))
            {
                supporting.Add(NameOf(agencies[next]));
            }
        }

        return new RulingOwner(lead, [.. supporting.Where(name => name != lead).Distinct()], all);
    }

    /// <summary>Names of a cell of a table: 工務局、教育局.</summary>
    public static IReadOnlyList<string> Cell(string cell, AgencyRegister register, string? city, DateOnly? day) =>
        [.. register.Split(cell, city, day).Select(named => named.Agency?.Name ?? named.Printed.Trim()).Where(name => name.Length > 1).Distinct()];

    // 本府 alone is nobody who could be asked for an answer.
    private static bool IsCity(AgencyReading found, string text) =>
        found.Span.Of(text) is "本府" or "市府" or "縣府" || (found.Name ?? "").EndsWith("政府", StringComparison.Ordinal);

    private static List<string> Labelled(string text, string list, ProseReader reader, ReadingContext context)
    {
        foreach (var word in MinutesWords.Own[list])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            var colon = at + word.Length;
            if (at < 0 || colon >= text.Length || text[colon] is not ('：' or ':'))
            {
                continue;
            }

            var end = text.IndexOfAny(['；', ';', '）', ')', '。', '\n'], colon + 1);
            var value = text[(colon + 1)..(end < 0 ? text.Length : end)];
            var found = reader.Read(value, context).Agencies.Select(named => named.Name ?? named.Span.Of(value)).ToList();
            return found.Count > 0 ? found : [.. value.Split(['、', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }

        return [];
    }

    private static bool IsAsked(string text, int start) => MinutesWords.Own.Ending("askers", text[Math.Max(0, start - 4)..start].TrimEnd()) is not null;

    // 由 and 交 also name where money comes from; behind the lead only 請 asks one more.
    private static bool IsRequested(string text, int start) => MinutesWords.Own.Ending("askers", text[Math.Max(0, start - 4)..start].TrimEnd())?.EndsWith('請') == true;

    private static bool Begins(string text, int start) => start == 0 || text[start - 1] is '。' or '；' or '\n' or '，' or ' ';

    private static bool Owes(string text, int end)
    {
        var near = text.AsSpan(end, Math.Min(NearDuty, text.Length - end));
        foreach (var duty in MinutesWords.Own["duties"])
        {
            if (near.IndexOf(duty, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Linked(string text, int from, int to)
    {
        var between = to > from ? text[from..to].Trim() : "";
        return between.Length is > 0 and <= LongestLink && MinutesWords.Own.Ending("together", between) is not null;
    }
}
