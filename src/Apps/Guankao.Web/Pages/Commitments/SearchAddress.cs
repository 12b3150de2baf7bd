using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Guankao.Audit;
using Guankao.Publishing;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Commitments;

/// <summary>
/// A search of the list as the query of an address and back. The address is the whole state of the page; a word in it
/// that nobody understands is left aside rather than refused, since old links should keep working.
/// </summary>
internal static class SearchAddress
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly CommitmentSearch Plain = new();

    public static CommitmentSearch Read(IQueryCollection query) => new(
        Text(query, "q"), Text(query, "domain"), Text(query, "agency"), Text(query, "grade"), Verdict(Text(query, "verdict")),
        Text(query, "finding"), Sort(Text(query, "sort")), query["desc"] == "1",
        Number(query, "page", 1, int.MaxValue, Plain.Page), Number(query, "size", 1, 200, Plain.Size), Text(query, "district"),
        Day(Text(query, "period")), Text(query, "tag"), Text(query, "amount"));

    public static string Of(CommitmentSearch search)
    {
        var address = new StringBuilder(Links.Commitments.All);
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(address.Length == Links.Commitments.All.Length ? '?' : '&').Append(name).Append('=')
                    .Append(UrlEncoder.Default.Encode(value));
            }
        }

        Add("q", search.Words);
        Add("domain", search.Domain);
        Add("agency", search.Agency);
        Add("grade", search.Grade);
        Add("verdict", search.Verdict is { } verdict ? Word(verdict) : null);
        Add("finding", search.Finding);
        Add("district", search.District);
        Add("period", search.Period?.ToString(DayFormat, CultureInfo.InvariantCulture));
        Add("tag", search.Tag);
        Add("amount", search.Amount);
        Add("sort", search.Sort == Plain.Sort ? null : Word(search.Sort));
        Add("desc", search.Descending ? "1" : null);
        Add("page", search.Page == Plain.Page ? null : search.Page.ToString(CultureInfo.InvariantCulture));
        Add("size", search.Size == Plain.Size ? null : search.Size.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    public static string Word(GoalVerdictKind verdict) => verdict switch
    {
        GoalVerdictKind.Met => "met",
        GoalVerdictKind.NotMet => "not_met",
        GoalVerdictKind.Partly => "partly",
        _ => "unclear",
    };

    public static string Word(CommitmentSort sort) => sort switch
    {
        CommitmentSort.Due => "due",
        CommitmentSort.Agency => "agency",
        CommitmentSort.Grade => "grade",
        CommitmentSort.Findings => "findings",
        _ => "number",
    };

    public static GoalVerdictKind? Verdict(string? word) =>
        Enum.GetValues<GoalVerdictKind>().Cast<GoalVerdictKind?>().FirstOrDefault(v => Word(v!.Value) == word);

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static CommitmentSort Sort(string? word) =>
        Enum.GetValues<CommitmentSort>().FirstOrDefault(s => Word(s) == word);

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)] : null;

    private static int Number(IQueryCollection query, string name, int least, int most, int otherwise) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : otherwise;
}
