using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Writes the after-action report of an incident from its acts: <c>await write.Ask(id, ct)</c>.</summary>
public sealed class WriteAfterAction(LedgerStore store, TimeProvider time)
{
    private const int LongestTimeline = 500;
    private const int ShownWaits = 15;

    /// <summary>Asks; null where there is no such incident.</summary>
    public async Task<AfterAction?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } incident)
        {
            return null;
        }

        var rows = await IncidentRows.Lines(db.Set<Situation>().Where(row => row.IncidentId == id).OrderBy(row => row.Number), cancellation);
        var acts = await ActHistory.OfAll(db, [id, .. rows.Select(row => row.Id)], cancellation);
        var told = Timeline(acts, rows.ToDictionary(row => row.Id));
        var (until, over) = (incident.ClosedAt ?? time.GetUtcNow().UtcDateTime, incident.ClosedAt is not null);
        return new AfterAction(
            IncidentRows.Line(incident), incident.Read(), acts.Count(each => each.Act.Kind == "SituationReported"), rows.Count(row => row.State == SituationState.Merged),
            rows.Count(row => row.State == SituationState.Done), acts.Count(each => each.Act.Kind == "AssignmentEscalated"), Bureaus(acts, rows), Waits(rows, until, over),
            [.. Kept(told)], Math.Max(0, told.Count - LongestTimeline), await ShowStores.Orders(db, id, cancellation));
    }

    // Speeds come from the acts: when a bureau was asked, when it said yes, when it said done.
    private static List<BureauSpeed> Bureaus(IReadOnlyList<SubjectAct> acts, IReadOnlyList<SituationLine> rows)
    {
        var said = acts.Where(each => each.Act.Kind is "AssignmentAccepted" or "AssignmentFinished")
            .Select(each => (each.Subject, each.Act.Kind, Agency: each.Act.Changes.FirstOrDefault(change => change.What == "agency")?.New ?? "", each.Act.When)).ToLookup(each => (each.Subject, each.Agency));
        return
        [
            .. rows.SelectMany(row => row.Assignments.Where(each => each.Lead).Select(each => (Row: row, Assignment: each))).GroupBy(pair => pair.Assignment.Agency)
                .Select(same =>
                {
                    var steps = same.Select(pair => (
                        pair.Assignment, Accepted: First(said[(pair.Row.Id, same.Key)], "AssignmentAccepted"), Finished: First(said[(pair.Row.Id, same.Key)], "AssignmentFinished"))).ToList();
                    var accepted = steps.Where(step => step.Accepted is not null).Select(step => (step.Accepted!.Value - step.Assignment.ProposedAt).TotalMinutes).Order().ToList();
                    var finished = steps.Where(step => step is { Accepted: not null, Finished: not null }).Select(step => (step.Finished!.Value - step.Accepted!.Value).TotalMinutes).Order().ToList();
                    return new BureauSpeed(
                        same.Key, steps.Count, accepted.Count, steps.Count(step => step.Accepted <= step.Assignment.AcceptBy), steps.Count(step => step.Finished is not null), Middle(accepted), Middle(finished),
                        accepted.Count > 0 ? accepted[^1] : null);
                }).OrderByDescending(speed => speed.MedianAccept ?? double.MaxValue).ThenBy(speed => speed.Agency, StringComparer.Ordinal),
        ];

        static DateTime? First(IEnumerable<(Guid, string Kind, string, DateTime When)> said, string kind) =>
            said.Where(each => each.Kind == kind).Select(each => (DateTime?)each.When).Min();
    }

    private static double? Middle(List<double> ordered) =>
        ordered.Count == 0 ? null : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;

    private static List<LongWait> Waits(IReadOnlyList<SituationLine> rows, DateTime until, bool over) =>
    [
        .. rows.Where(row => row.State != SituationState.Merged).SelectMany(row => Waits(row, until, over)).OrderByDescending(wait => wait.Minutes).ThenBy(wait => wait.Number).Take(ShownWaits),
    ];

    private static IEnumerable<LongWait> Waits(SituationLine row, DateTime until, bool over)
    {
        var (still, stillEn) = over ? ("至結束", "it never did") : ("至今", "not yet");
        var came = over ? "never came" : "not yet";
        var place = row.District + row.Place;
        foreach (var lead in row.Assignments.Where(each => each.Lead && each.State is not AssignmentState.Dropped))
        {
            yield return lead.AnsweredAt is { } answered
                ? new LongWait(row.Number, place, new($"{lead.Agency}接案", $"{lead.Agency} to accept"), (answered - lead.ProposedAt).TotalMinutes)
                : new LongWait(row.Number, place, new($"{lead.Agency}接案（{still}未接）", $"{lead.Agency} to accept ({stillEn})"), (until - lead.ProposedAt).TotalMinutes);
        }

        foreach (var need in row.Needs.Where(need => need.Met < need.Count))
        {
            yield return new LongWait(
                row.Number, place, new($"{need.Word.Zh} {need.Count - need.Met}{need.Word.UnitZh}（{still}未到）", $"{need.Count - need.Met} {need.Word.En} ({came})"), (until - row.ReportedAt).TotalMinutes);
        }
    }

    private static List<TimelineEntry> Timeline(IReadOnlyList<SubjectAct> acts, Dictionary<Guid, SituationLine> rows) =>
    [
        .. acts.OrderBy(each => each.Act.Number).Select(each => new TimelineEntry(
            each.Act.When, each.Act.Kind, each.Act.Who, rows.TryGetValue(each.Subject, out var row) ? row.Number : null, Words(each.Act, row))),
    ];

    private static string Words(PastAct act, SituationLine? row)
    {
        var changed = string.Join('、', act.Changes.Where(change => change.What is not "situation").Select(change => (change.Old, change.New) switch
        {
            ({ } old, { } now) => $"{old}→{now}",
            ({ } old, null) => $"（取消）{old}",
            (null, { } now) => now,
            _ => "",
        }).Where(words => words.Length > 0 && words != "0"));
        return row is null || act.Kind == "SituationReported" ? changed : $"{row.District}{row.Place}：{changed}";
    }

    // Of a very long night the acts of command and the first of everything are told; the rest is in the acts.
    private static IEnumerable<TimelineEntry> Kept(List<TimelineEntry> all) =>
        all.Count <= LongestTimeline ? all
        : all.Select((entry, at) => (entry, at)).OrderBy(pair => pair.entry.Number is null ? 0 : 1).ThenBy(pair => pair.at).Take(LongestTimeline).OrderBy(pair => pair.at).Select(pair => pair.entry);
}
