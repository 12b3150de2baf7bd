using Guankao.Meetings;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>Makes resolutions of points and rows: whose they are, by when, and whether they ask for anything.</summary>
internal sealed class ResolutionMaker(AgencyRegister register, string? city, DateOnly? day)
{
    private const int LongestFormal = 14;
    private readonly ProseReader _reader = new(register);
    private readonly ReadingContext _context = new(day, city);

    public DraftResolution Of(RawPoint point, int number)
    {
        var owner = RulingOwner.Of(point.Text, _reader, _context);
        var due = RulingDue.Of(point.Text, day, city, _reader);
        return new DraftResolution(
            new ResolutionTerms(number, point.Kind, point.CaseNumber, point.Subject, point.Text, owner.Lead, owner.Supporting, due.Days, "", Tracked(point.Text),
                point.Locator, point.Start, point.End),
            IsFormal(point.Text), owner.All, due.When);
    }

    public DraftResolution Of(TableRuling row, string? caseNumber, string subject, int number)
    {
        var owner = RulingOwner.Of(row.Text, _reader, _context);
        var leads = row.Lead is null ? [] : RulingOwner.Cell(row.Lead, register, city, day);
        string[] helpers = [.. leads.Skip(1), .. RulingOwner.Cell(row.Supporting, register, city, day)];
        var lead = leads.Count > 0 ? leads[0] : owner.Lead;

        // The column of days says it shortest; the ruling's own words only where it is empty.
        var text = row.Due.Length > 0 ? $"{row.Text}\n{row.Due}" : row.Text;
        var due = RulingDue.Of(row.Due.Length > 0 ? row.Due : row.Text, day, city, _reader);
        var by = row.Due.Length > 0 ? row.Text.Length + 1 : 0;
        return new DraftResolution(
            new ResolutionTerms(number, ResolutionKind.Resolution, row.CaseNumber ?? caseNumber, row.Decision.Length > 0 && row.Matter.Length > 0 ? row.Matter : subject, text, lead,
                [.. (row.Supporting.Length > 0 || leads.Count > 0 ? helpers : owner.Supporting).Where(name => name != lead).Distinct()],
                [.. due.Days.Select(date => date with { Span = date.Span.Shifted(by) })], row.Handling, Tracked(row.Tracking), row.Locator, 0, row.Text.Length),
            IsFormal(row.Text), [.. leads.Concat(helpers).Concat(owner.All).Distinct()], due.When.Length > 0 ? due.When : row.Due);
    }

    public FollowedMatter Followed(TableRuling row)
    {
        var leads = row.Lead is null ? [] : RulingOwner.Cell(row.Lead, register, city, day);
        return new FollowedMatter(
            row.CaseNumber, row.Text, leads.Count > 0 ? leads[0] : RulingOwner.Of(row.Text, _reader, _context).Lead, row.Handling, Tracked(row.Tracking), row.Locator);
    }

    public FollowedMatter Followed(RawPoint point) => new(
        point.CaseNumber, point.Text, RulingOwner.Of(point.Text, _reader, _context).Lead, "", Tracked(point.Text), point.Locator);

    private static string Tracked(string text) =>
        MinutesWords.Own.Has("release", text) ? "release" : MinutesWords.Own.Has("continue", text) ? "continue" : "";

    private static bool IsFormal(string text)
    {
        var words = text.Trim().TrimEnd('。');
        return words.Length <= LongestFormal && MinutesWords.Own.Has("formal", words);
    }
}
