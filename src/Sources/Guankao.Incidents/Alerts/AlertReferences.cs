using Guankao.Kernel;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>
/// What an update replaces and a cancellation takes back. Only who sent a message can do either, and only by naming it as it
/// was sent: a warning must not fall silent because somebody wrote its number down.
/// </summary>
internal static class AlertReferences
{
    public static Bilingual Name(AlertType type) => type switch
    {
        AlertType.Update => new("更新", "update"),
        AlertType.Cancel => new("取消", "cancel"),
        _ => new("示警", "alert"),
    };

    /// <summary>The alerts that stand and are meant; or why not.</summary>
    public static async Task<Outcome<IReadOnlyList<IncidentAlert>>> Meant(IncidentAtHand at, CapAlert alert, CancellationToken cancellation)
    {
        if (alert.Type == AlertType.Alert)
        {
            return (List<IncidentAlert>)[];
        }

        if (alert.References.Count == 0)
        {
            return new Refusal("cap-reference-missing", new(
                $"這是{Name(alert.Type).ZhHant}，卻沒有說是哪一則示警（references）；沒有存入，請向發布單位重新取得。",
                $"This is a message of type {alert.Type} that names no earlier one (references); nothing was saved. Get it again from the sender."));
        }

        if (alert.References.FirstOrDefault(each => each.Sender != alert.Sender) is { } foreign)
        {
            return Forged(alert, foreign.Identifier);
        }

        var names = alert.References.Select(each => each.Identifier).ToList();
        var known = await at.Ledger.Db.Set<IncidentAlert>().Where(row => row.IncidentId == at.Incident.Id && names.Contains(row.Identifier)).ToListAsync(cancellation);
        return known.FirstOrDefault(row => !alert.References.Contains(new CapReference(row.Sender, row.Identifier, row.SentAt))) is { } other ? Forged(alert, other.Identifier)
            : known.FirstOrDefault(row => row.SentAt > alert.Sent) is { } later ? Older(alert, later)
            : known.Count == 0 && alert.Type == AlertType.Cancel ? Unknown(alert)
            : known.Count > 0 && known.TrueForAll(row => row.EndedBy is not null) ? Ended(alert, known[0])
            : known.Where(row => row.EndedBy is null).ToList();
    }

    /// <summary>Ends them; each is an act of its own.</summary>
    public static void End(IncidentAtHand at, CapAlert alert, IReadOnlyList<IncidentAlert> meant, string who)
    {
        foreach (var row in meant)
        {
            (row.EndedBy, row.EndedAt) = (alert.Identifier, at.Now);
            at.Record(alert.Type == AlertType.Cancel ? "AlertCancelled" : "AlertReplaced", who, alert.Sender,
                new("alert", row.Identifier, alert.Type == AlertType.Cancel ? null : alert.Identifier), new ActChange("headline", row.Headline.Length > 0 ? row.Headline : row.Event, null));
        }
    }

    private static Refusal Forged(CapAlert alert, string identifier) => new("cap-reference-forged", new(
        $"「{alert.Sender}」的{Name(alert.Type).ZhHant}指名示警「{identifier}」，但發布單位或時間與那則示警不符；只有原發布單位能更新或取消，沒有變動，請向原發布單位查證。",
        $"This {alert.Type} of {alert.Sender} names alert {identifier}, but not by its sender and time; only who sent an alert can replace it or take it back. Nothing changed; ask the first sender."));

    private static Refusal Unknown(CapAlert alert) => new("cap-reference-unknown", new(
        $"要取消的示警「{alert.References[0].Identifier}」沒有收在這個事件，沒有變動；請確認是不是收到別的事件。",
        $"Alert {alert.References[0].Identifier}, which this takes back, was not taken into this incident; nothing changed. See whether it is in another."));

    private static Refusal Ended(CapAlert alert, IncidentAlert row) => new("cap-reference-ended", new(
        $"示警「{row.Identifier}」已經由「{row.EndedBy}」更新或取消，沒有變動；請確認「{alert.Identifier}」是不是較早的一則。",
        $"Alert {row.Identifier} was replaced or taken back by {row.EndedBy} already; nothing changed. See whether {alert.Identifier} is an earlier one."));

    private static Refusal Older(CapAlert alert, IncidentAlert row) => new("cap-older", new(
        $"這則{Name(alert.Type).ZhHant}的發布時間早於它指名的示警「{row.Identifier}」，沒有變動；請向發布單位確認。",
        $"This {alert.Type} was sent before alert {row.Identifier}, which it names; nothing changed. Ask the sender."));
}
