using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>Says what becomes of a thing of the generation before (跨期延續): it goes on under a name, it ends, or it is new. It goes before what was shipped.</summary>
/// <param name="Programme">Code of the later generation.</param>
/// <param name="From">Name in the generation before; null or empty where it is new.</param>
/// <param name="To">Name in this one; null or empty where it ends.</param>
/// <param name="Ground">Who says so and why.</param>
public sealed record CarryOver(string Programme, string? From, string? To, PlanGround Ground);

/// <summary>Withdraws an entry of <see cref="CarryOver"/>; what was shipped holds again.</summary>
public sealed record WithdrawCarryOver(Guid Entry, PlanGround Ground);

/// <summary>Does <see cref="CarryOver"/> and <see cref="WithdrawCarryOver"/>: <c>await handler.Do(command, ct)</c>.</summary>
public sealed class CarryOverHandler(LedgerStore store)
{
    private const int LongestName = 100;

    /// <summary>Enters it, or says why not; gives back the entry.</summary>
    public async Task<Outcome<Guid>> Do(CarryOver command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var (from, to) = (Given(command.From), Given(command.To));
        if ((Refuse(command.Ground) ?? Fault(command.Programme, from, to)) is { } refusal)
        {
            return refusal;
        }

        var same = await ledger.Db.Set<GrantCarry>().FirstOrDefaultAsync(
            row => row.Programme == command.Programme && row.From == from && (from != null || row.To == to), cancellation);
        if (same is not null && same.To == to)
        {
            return CarryFaults.Known;
        }

        if (same is not null)
        {
            ledger.Db.Remove(same);
        }

        var entry = new GrantCarry { Id = Guid.CreateVersion7(), Programme = command.Programme, From = from, To = to, Why = command.Ground.Why.Trim(), EnteredAt = ledger.Now };
        ledger.Db.Add(entry);
        return await Done(ledger, "GrantCarried", entry.Id, command.Ground,
            [new("programme", null, command.Programme), new("carried-from", null, from), new("carried-to", same?.To, to)], cancellation);
    }

    /// <summary>Withdraws one, or says why not; gives back the entry that was.</summary>
    public async Task<Outcome<Guid>> Do(WithdrawCarryOver command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (Refuse(command.Ground) is { } refusal)
        {
            return refusal;
        }

        if (await ledger.Db.Set<GrantCarry>().FirstOrDefaultAsync(row => row.Id == command.Entry, cancellation) is not { } entry)
        {
            return CarryFaults.NoEntry;
        }

        ledger.Db.Remove(entry);
        return await Done(ledger, "GrantCarryWithdrawn", entry.Id, command.Ground,
            [new("programme", entry.Programme, null), new("carried-from", entry.From, null), new("carried-to", entry.To, null)], cancellation);
    }

    private static Refusal? Refuse(PlanGround ground) =>
        PermissionTable.Shipped.Refuse(ground.Actor, Deed.KeepGrant, Matter.OfCity)
        ?? (string.IsNullOrWhiteSpace(ground.Who) || string.IsNullOrWhiteSpace(ground.Why) ? PlanFaults.NoGround : null);

    private static Refusal? Fault(string code, string? from, string? to) =>
        GrantProgramme.All.FirstOrDefault(programme => programme.Code == code) is not { } programme ? CarryFaults.NoProgramme
        : programme.Follows is null ? CarryFaults.First(programme)
        : from is null && to is null ? CarryFaults.NoNames
        : from?.Length > LongestName || to?.Length > LongestName ? CarryFaults.TooLong
        : null;

    private static string? Given(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static async Task<Outcome<Guid>> Done(
        LedgerTransaction ledger, string kind, Guid entry, PlanGround ground, IReadOnlyList<ActChange> changes, CancellationToken cancellation)
    {
        ledger.Record(new NewAct(kind, entry, ground.Who.Trim(), ground.Why.Trim(), null, [.. changes.Where(change => change.Old != change.New)]));
        await ledger.Commit(cancellation);
        return entry;
    }
}

/// <summary>Why an entry is not taken: a sentence each.</summary>
internal static class CarryFaults
{
    public static readonly Refusal NoProgramme = new("programme-unknown", new("找不到這個補助計畫，請重新整理頁面。", "There is no such programme: load the page again."));

    public static readonly Refusal NoNames = new("carry-empty", new(
        "請填前一期的名稱、本期的名稱，或兩者；只填前一期表示到此為止，只填本期表示新增。",
        "Give the name before, the name now, or both: the first alone says that it ends, the second alone that it is new."));

    public static readonly Refusal TooLong = new("carry-too-long", new("名稱超過100字，請縮短。", "A name is longer than 100 characters; shorten it."));

    public static readonly Refusal Known = new("carry-known", new("這一筆已經登錄過，沒有變動。", "This is entered already; nothing changed."));

    public static readonly Refusal NoEntry = new("carry-unknown", new("找不到這筆登錄，請重新整理頁面。", "There is no such entry: load the page again."));

    public static Refusal First(GrantProgramme programme) => new("carry-first-generation", new(
        $"「{programme.Name}」沒有前一期，沒有可延續的項目。", $"“{programme.English}” follows no earlier generation, so nothing can go on into it."));
}
