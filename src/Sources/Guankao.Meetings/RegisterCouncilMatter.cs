using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Meetings;

/// <summary>Registers a question of the council or a councillor's request for documents; its clocks start.</summary>
/// <param name="Kind">質詢 or 索資.</param>
/// <param name="City">Whose council.</param>
/// <param name="Councillor">Who asked.</param>
/// <param name="Subject">What was asked.</param>
/// <param name="Agency">Who owes the answer.</param>
/// <param name="Asked">When it was asked, to the minute.</param>
/// <param name="Actor">Who registers.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record RegisterCouncilMatter(
    CouncilKind Kind, string City, string Councillor, string Subject, string Agency, Moment Asked, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="RegisterCouncilMatter"/>: <c>await register.Do(command, ct)</c>.</summary>
public sealed class RegisterCouncilMatterHandler(LedgerStore store, RunningRules rules)
{
    private static readonly string[] ForRequests =
        ["council.data-notify", "council.data-owner", "council.data-clarify", "council.data-obstacles", "council.data-request"];

    /// <summary>Registers it and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RegisterCouncilMatter command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (Fault(command, Moment.FromUtc(ledger.Now)) is { } fault)
        {
            return fault;
        }

        var matter = new CouncilMatter
        {
            Id = Guid.CreateVersion7(), Kind = command.Kind, City = command.City.Trim(), Councillor = command.Councillor.Trim(), Subject = command.Subject.Trim(),
            Agency = command.Agency.Trim(), AskedAt = command.Asked.ToUtc(),
        };
        ledger.Db.Add(matter);
        ledger.Record(new NewAct("CouncilMatterRegistered", matter.Id, command.Who, command.Why, null,
        [
            new("kind", null, command.Kind.Name().ZhHant), new("councillor", null, matter.Councillor), new("subject", null, matter.Subject), new("agency", null, matter.Agency),
        ]));
        var basis = rules.Basis;
        var starts = Rules(command.Kind).Where(rule => basis.Rules.Due(rule, matter.City, new ClockRun(command.Asked), basis.Calendars).Refusal is null)
            .Select(rule => new StartClock(rule, matter.City, null, About(matter.Id), matter.Agency, command.Asked, command.Who, command.Why)).ToList();
        if (starts.Count > 0 && (await StartManyClocks.Do(ledger, basis, starts, cancellation)).Refusal is { } unstarted)
        {
            return unstarted;
        }

        await ledger.Commit(cancellation);
        return matter.Id;
    }

    /// <summary>What clocks of a council matter are about.</summary>
    internal static ClockSubject About(Guid matter) => new ClockSubject("council", matter);

    private static string[] Rules(CouncilKind kind) => kind == CouncilKind.Question ? ["council.answer"] : ForRequests;

    private static Refusal? Fault(RegisterCouncilMatter command, Moment now) =>
        MeetingFaults.Unsigned(command.Who, command.Why)
        ?? PermissionTable.Shipped.Refuse(command.Actor, Deed.RegisterCouncilMatter, Matter.Of(command.Agency))
        ?? (string.IsNullOrWhiteSpace(command.Councillor) ? CouncilFaults.NoCouncillor
            : string.IsNullOrWhiteSpace(command.Subject) ? CouncilFaults.NoSubject
            : string.IsNullOrWhiteSpace(command.Agency) ? CouncilFaults.NoAgency
            : string.IsNullOrWhiteSpace(command.City) ? MeetingFaults.NoCity
            : command.Asked > now ? CouncilFaults.Future
            : null);
}
