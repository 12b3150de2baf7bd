using Guankao.Commitments;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Meetings;

/// <summary>What a resolution is called in lists: its 案由 where it has one, else how it begins.</summary>
internal static class Titles
{
    private const int Longest = 60;

    public static string Of(ResolutionTerms terms)
    {
        var words = (terms.Subject.Length > 0 ? terms.Subject : terms.Text).Trim().TrimEnd('。');
        return words.Length <= Longest ? words : words[..(Longest - 1)] + "…";
    }
}

/// <summary>Selects a resolution for tracking or leaves it; one that is selected opens a commitment which cites the minutes, the words and their place.</summary>
internal static class Tracking
{
    public static void Decide(LedgerTransaction ledger, Meeting meeting, Resolution row, bool track, string who, string why)
    {
        if (track)
        {
            var terms = Json.To<ResolutionTerms>(row.Terms);
            var source = new SourceTerms(meeting.Sha256!, meeting.Document!, terms.Locator, [terms.Text], terms.Text);
            row.CommitmentId = OpenCommitmentHandler.Do(ledger, new OpenCommitment(
                new CommitmentTerms(null, row.Title, row.Lead, terms.Supporting, null, terms.Text, [], Milestones(terms), source), who, why));
        }

        var standing = track ? ResolutionStanding.Tracked : ResolutionStanding.Untracked;
        ledger.Record(new NewAct(track ? "ResolutionTracked" : "ResolutionLeft", row.Id, who, why, meeting.Sha256,
            [new ActChange("standing", row.Standing.Name().ZhHant, standing.Name().ZhHant), new ActChange("title", null, row.Title), new ActChange("lead", null, row.Lead)]));
        (row.Standing, row.Note) = (standing, track ? null : why);
    }

    private static MilestoneTerms[] Milestones(ResolutionTerms terms)
    {
        var due = terms.Due.Where(date => date.Doubt == DateDoubt.None && date.Due is not null && date.Role != DateRole.From).ToList();
        return due.Count == 0 ? [] : [new MilestoneTerms("", terms.Text, due, [])];
    }
}
