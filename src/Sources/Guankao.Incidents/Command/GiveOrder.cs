using System.Globalization;
using System.Text;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>
/// Gives an order of a meeting, or writes down a lesson or a work of recovery (指示、檢討、復原). It becomes a commitment on the
/// ledger; only an order of a drill does not, since what it asks for is played.
/// </summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meeting">Number of the meeting; 0 where none gave it.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Lead">Who owes it, full name.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Who">By what name.</param>
public sealed record GiveOrder(Guid Incident, OrderKind Kind, int Meeting, string Text, string Lead, DateOnly DueOn, Actor Actor, string Who);

/// <summary>Does <see cref="GiveOrder"/>: <c>await give.Do(command, ct)</c>.</summary>
public sealed class GiveOrderHandler(LedgerStore store)
{
    private const int LongestTitle = 60;

    /// <summary>Gives it and its commitment's id, empty for an order of a drill; or says why not.</summary>
    public async Task<Outcome<Guid>> Do(GiveOrder command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (Fault(command, HomeRules.DayOf(ledger.Now)) is { } fault)
        {
            return fault;
        }

        if (!(await IncidentAtHand.Any(ledger, command.Incident, command.Actor, Deed.GiveOrder, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Kind == OrderKind.Order && at.Incident.State == IncidentState.Closed)
        {
            return IncidentFaults.Over;
        }

        var number = 1 + (await ledger.Db.Set<IncidentOrder>().Where(row => row.IncidentId == at.Incident.Id).MaxAsync(row => (int?)row.Number, cancellation) ?? 0);
        var follows = command.Kind != OrderKind.Order || !at.Incident.Drill;
        var commitment = follows ? OpenCommitmentHandler.Do(ledger, new OpenCommitment(Terms(at.Incident, command, number), command.Who, Document(at.Incident, command))) : (Guid?)null;
        ledger.Db.Add(new IncidentOrder
        {
            Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Number = number, Kind = command.Kind, Meeting = command.Meeting, Text = command.Text.Trim(),
            Lead = command.Lead.Trim(), DueOn = command.DueOn, GivenAt = at.Now, By = command.Who.Trim(), CommitmentId = commitment,
        });
        at.Record("OrderGiven", command.Who, Document(at.Incident, command),
            new ActChange("order", null, command.Text.Trim()), new ActChange("lead", null, command.Lead.Trim()),
            new ActChange("due", null, command.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await ledger.Commit(cancellation);
        return commitment ?? Guid.Empty;
    }

    private static Refusal? Fault(GiveOrder command, DateOnly today) =>
        string.IsNullOrWhiteSpace(command.Who) ? IncidentFaults.NoWho
        : string.IsNullOrWhiteSpace(command.Text) ? IncidentFaults.NoText
        : command.Text.Length > IncidentBook.Shipped.Limits.Words ? IncidentFaults.TooLong(IncidentBook.Shipped.Limits.Words)
        : string.IsNullOrWhiteSpace(command.Lead) ? IncidentFaults.LeadMissing
        : command.Meeting is < 0 or > 999 ? IncidentFaults.Counted("會議次別", 999)
        : command.DueOn < today ? IncidentFaults.Past(command.DueOn)
        : null;

    private static CommitmentTerms Terms(Incident incident, GiveOrder command, int number)
    {
        var text = command.Text.Trim();
        var front = command.DueOn.Dotted() + "前";
        var title = text.TrimEnd('。');
        var source = new SourceTerms(
            DocumentShelf.HashOf(Encoding.UTF8.GetBytes($"{incident.Id:N}/{number}/{text}")), Document(incident, command), new Locator(Row: number), [text], text);
        return new CommitmentTerms(
            null, title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…", command.Lead.Trim(), [], null, text, [],
            [new MilestoneTerms("", front + text, [new DateReading(new TextSpan(0, front.Length), null, command.DueOn, DatePrecision.Day, DateRole.By)], [])], source);
    }

    private static string Document(Incident incident, GiveOrder command)
    {
        var drill = incident.Drill ? "【演練】" : "";
        return command.Meeting > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{drill}{incident.Title}第{command.Meeting}次工作會報{(command.Kind == OrderKind.Order ? "指示" : command.Kind.Name().ZhHant)}")
            : $"{drill}{incident.Title}{command.Kind.Name().ZhHant}";
    }
}
