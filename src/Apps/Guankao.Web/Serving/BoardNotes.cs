using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Web.Serving;

/// <summary>News of a board as it is sent: made once for all who look at the same incident.</summary>
/// <param name="From">The version after which it is new.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="Text">As JSON.</param>
internal sealed record BoardNote(long From, long To, string Text);

/// <summary>Writes the news of a board for browsers: words in both languages, since one text goes to all who look.</summary>
internal static class BoardNotes
{
    private const int MostPlaces = 6;
    private const int MostLacks = 5;
    private const int MostMessages = 5;

    public static BoardNote Of(BoardNews news) => new(news.From, news.To, Json.Of(new
    {
        version = news.To, closed = news.Closed, waiting = news.Waiting, late = news.Late,
        districts = news.Districts.Select(row => new { d = row.District, open = row.Open, life = row.Life, done = row.Done }),
        places = news.Places.Take(MostPlaces).Select(Place),
        messages = news.Messages.Take(MostMessages).Select(row => new { at = row.At, to = row.To, zh = row.Text.ZhHant, en = row.Text.En }),
        shelters = news.Shelters.Select(row => new { name = row.Name, d = row.District, occupied = row.Occupied, capacity = row.Capacity }),
        rows = news.Situations.Select(Row),
    }));

    private static object Place(NeedyPlace place) => new
    {
        d = place.District, whyZh = place.Why.ZhHant, whyEn = place.Why.En,
        lacks = place.Lacking.Take(MostLacks).Select(lack => new
        {
            zh = lack.Word.Name.ZhHant, en = lack.Word.Name.En, n = lack.Missing, unitZh = lack.Word.Unit.ZhHant, unitEn = lack.Word.Unit.En,
            from = lack.Nearest?.Place, has = lack.Nearest?.Count,
        }),
    };

    private static object Row(SituationLine row) => new
    {
        id = row.Id, n = row.Number, v = row.Version, state = row.State.ToString(), stateZh = row.State.Name().ZhHant, stateEn = row.State.Name().En,
        d = row.District, place = row.Place, severity = row.Severity, severityZh = row.SeverityName.ZhHant, severityEn = row.SeverityName.En,
        damageZh = row.DamageName.ZhHant, damageEn = row.DamageName.En, people = row.People, text = row.Text, at = row.ReportedAt,
        lead = row.Lead?.Agency, leadZh = row.Lead?.State.Name().ZhHant, leadEn = row.Lead?.State.Name().En,
        tasks = row.Assignments.Where(each => each.State is AssignmentState.Proposed or AssignmentState.Accepted)
            .Select(each => new { id = each.Id, agency = each.Agency, lead = each.Lead, taken = each.State == AssignmentState.Accepted, whyZh = each.Why.ZhHant, whyEn = each.Why.En }),
    };
}
