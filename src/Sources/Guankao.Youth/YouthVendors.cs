using System.Buffers.Text;
using System.Security.Cryptography;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>A vendor whose chat counts contacts.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Body">For which body.</param>
/// <param name="AddedAt">Since when.</param>
/// <param name="Ended">True where it counts no more.</param>
public sealed record VendorLine(Guid Id, string Name, string Body, DateTime AddedAt, bool Ended);

/// <summary>A vendor just added.</summary>
/// <param name="Id">What it signs itself as.</param>
/// <param name="Secret">Shown once; the ledger keeps it sealed.</param>
public sealed record AddedVendor(Guid Id, string Secret);

/// <summary>Adds, ends and lists the vendors of LINE and chat services (介接廠商).</summary>
public sealed class YouthVendors(LedgerStore store, IDataProtectionProvider seals)
{
    internal const string Seal = "Guankao.Youth.Vendors";
    private const int SecretBytes = 32;
    private const int LongestName = 60;

    /// <summary>Adds one, or says why not.</summary>
    public async Task<Outcome<AddedVendor>> Add(string? name, string? body, Actor actor, string who, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ManageYouthIntake, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
        {
            return YouthFaults.NoName;
        }

        if (YouthWords.Body(body) is not { } known)
        {
            return YouthFaults.NoBody;
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var ledger = await store.Write(cancellation);
        var vendor = new YouthVendor
        {
            Id = Guid.CreateVersion7(), Name = name.Trim(), Body = known.Code, SealedSecret = seals.CreateProtector(Seal).Protect(secret), AddedAt = ledger.Now,
        };
        ledger.Db.Add(vendor);
        ledger.RecordUnfollowed(new NewAct("YouthVendorAdded", vendor.Id, who, "", null, [new ActChange("name", null, vendor.Name)]));
        await ledger.Commit(cancellation);
        return new AddedVendor(vendor.Id, secret);
    }

    /// <summary>Ends one; what it sends from now on is refused.</summary>
    public async Task<Outcome<Guid>> End(Guid id, Actor actor, string who, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ManageYouthIntake, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<YouthVendor>().FirstOrDefaultAsync(row => row.Id == id && row.EndedAt == null, cancellation) is not { } vendor)
        {
            return YouthFaults.NoVendor;
        }

        vendor.EndedAt = ledger.Now;
        ledger.RecordUnfollowed(new NewAct("YouthVendorEnded", vendor.Id, who, "", null, [new ActChange("name", vendor.Name, null)]));
        await ledger.Commit(cancellation);
        return id;
    }

    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<VendorLine>> All(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return [.. (await db.Set<YouthVendor>().OrderByDescending(row => row.AddedAt).ToListAsync(cancellation))
            .Select(row => new VendorLine(row.Id, row.Name, row.Body, row.AddedAt, row.EndedAt is not null))];
    }
}
