using Guankao.Identity.Agencies;
using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>The agencies that the city entered; changes them inside an open change, and the posts held there with them.</summary>
public static class AgencyBook
{
    private const int NameLength = 60;

    /// <summary>The names in question: of the agency and of what it goes into; or why they cannot be.</summary>
    public static Outcome<(string Name, string Into, DateOnly On)> Names(ChangeAgency command, DateOnly today)
    {
        var (on, follows) = (command.On ?? today, command.Change is AgencyChange.Renamed or AgencyChange.Merged);
        var (name, into) = (Full(command.Agency, command.City, on), follows ? Full(command.Into, command.City, on) : "");
        return PermissionTable.Shipped.Refuse(command.Actor, Deed.ManagePeople, Matter.OfCity) is { } keepers ? keepers
            : name.Length == 0 || (follows && into.Length == 0) ? AgencyRefusals.NoName
            : on > today ? AgencyRefusals.NotYet
            : name == into ? AgencyRefusals.Same
            : command.Change != AgencyChange.Added && string.IsNullOrWhiteSpace(command.DocumentNumber) ? AgencyRefusals.NoDocument
            : (name, into, on);
    }

    /// <summary>Changes it and moves the posts. The caller moves what the agency owes, and commits.</summary>
    /// <param name="ledger">The open change.</param>
    /// <param name="command">What to do.</param>
    /// <param name="known">Names that the ledger's commitments bear.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Outcome<ChangedAgency>> Change(
        LedgerTransaction ledger, ChangeAgency command, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        if (!Names(command, OfficeDay.Of(ledger.Now)).Is(out var names, out var refusal))
        {
            return refusal;
        }

        var (name, into, on) = names;
        var (row, other) = (await Open(ledger, name, cancellation), await Open(ledger, into, cancellation));
        var held = await Held(ledger, name, cancellation);
        if (Fault(command.Change, row is not null || held.Count > 0 || known.Contains(name), other is not null || known.Contains(into), held.Count, name, into) is { } fault)
        {
            return fault;
        }

        if (row is null)
        {
            row = new CityAgency { Id = Guid.CreateVersion7(), Name = name, From = command.Change == AgencyChange.Added ? on : null };
            ledger.Db.Add(row);
        }

        if (into.Length > 0 && other is null)
        {
            other = new CityAgency { Id = Guid.CreateVersion7(), Name = into, From = command.Change == AgencyChange.Renamed ? on : null };
            ledger.Db.Add(other);
        }

        row.Successor = other?.Id;
        row.Until = command.Change switch { AgencyChange.Added => null, AgencyChange.Ended => on, _ => on.AddDays(-1) };
        Move(ledger, command.Actor, held, into);
        return new ChangedAgency(row.Id, name, into.Length > 0 ? into : null, held.Count);
    }

    private static Refusal? Fault(AgencyChange change, bool exists, bool otherExists, int held, string name, string into) => change switch
    {
        AgencyChange.Added => exists ? AgencyRefusals.Known(name) : null,
        _ when !exists => AgencyRefusals.Unknown(name),
        AgencyChange.Renamed => otherExists ? AgencyRefusals.Known(into) : null,
        AgencyChange.Merged => otherExists ? null : AgencyRefusals.Unknown(into),
        _ => held > 0 ? AgencyRefusals.StillHeld(name, held) : null,
    };

    private static void Move(LedgerTransaction ledger, Actor actor, List<(Person Person, HeldPost Post)> held, string into)
    {
        foreach (var (person, post) in held.Where(_ => into.Length > 0))
        {
            ledger.Record(new NewAct("PostFollowed", person.Id, actor.Name, "", null,
                [new ActChange("name", null, person.Name), new ActChange("post", PostWords.Of(post.Role, post.Agency), PostWords.Of(post.Role, into))]));
            post.Agency = into;
        }
    }

    private static async Task<List<(Person, HeldPost)>> Held(LedgerTransaction ledger, string name, CancellationToken cancellation)
    {
        var today = OfficeDay.Of(ledger.Now);
        var people = await ledger.Db.Set<Person>().Include(row => row.Posts).Where(row => row.Posts.Any(post => post.Agency == name && post.EndedAt == null))
            .OrderBy(row => row.Name).ToListAsync(cancellation);
        return [.. people.SelectMany(person => person.Posts.Where(post => post.Agency == name && post.EndedAt is null && (post.Until is null || post.Until >= today)).Select(post => (person, post)))];
    }

    private static Task<CityAgency?> Open(LedgerTransaction ledger, string name, CancellationToken cancellation) =>
        ledger.Db.Set<CityAgency>().FirstOrDefaultAsync(row => row.Name == name && row.Until == null, cancellation);

    private static string Full(string? written, string? city, DateOnly on)
    {
        var name = new string([.. (written ?? "").Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? "" : AgencyNames.FullName(name.Length > NameLength ? name[..NameLength] : name, city, on);
    }
}

/// <summary>Why an agency is not changed.</summary>
internal static class AgencyRefusals
{
    public static readonly Refusal NoName = new("agency-missing", new("請寫機關名稱；更名與整併還要寫新的名稱或併入的機關。", "Name the agency; for a new name or a merger, also what it becomes."));

    public static readonly Refusal NotYet = new("day-ahead", new("生效日還沒到：請在當天或之後登錄，之前的事項才不會算到新機關。", "That day is still to come: enter it on the day or later, so that nothing before it counts for the new agency."));

    public static readonly Refusal Same = new("nothing-changes", new("新舊名稱相同，沒有變更。", "Both names are the same: nothing changes."));

    public static readonly Refusal NoDocument = new("document-number-missing", new("請填組織法規或核定函的文號。", "Give the number of the law or order that it rests on."));

    public static Refusal Known(string name) => new("agency-known", new($"「{name}」已經有了；要把機關併進去，請選「併入」。", $"{name} exists already; to merge into it, choose that instead."));

    public static Refusal Unknown(string name) => new("agency-unknown", new($"沒有「{name}」這個機關，請核對名稱或先增設。", $"There is no agency {name}: check the name, or add it first."));

    public static Refusal StillHeld(string name, int held) => new("agency-held", new($"「{name}」還有 {held} 個職務，請先結束或調整。", $"{held} posts are still held at {name}: end or move them first."));
}
