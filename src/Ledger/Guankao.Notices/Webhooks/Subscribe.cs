using System.Buffers.Text;
using System.Security.Cryptography;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>Lets a program of the city be called.</summary>
/// <param name="Address">Where; https, or http on this machine.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Why">On what ground.</param>
public sealed record Subscribe(string? Address, Actor By, string Why);

/// <summary>A subscription just made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Secret">Shown once; the ledger keeps it sealed.</param>
public sealed record Subscription(Guid Id, string Secret);

/// <summary>Does <see cref="Subscribe"/> and ends subscriptions.</summary>
public sealed class SubscribeHandler(LedgerStore store, IDataProtectionProvider seals)
{
    internal const string Seal = "Guankao.Webhooks";

    /// <summary>Subscribes, or says why not.</summary>
    public async Task<Outcome<Subscription>> Do(Subscribe command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.By, Deed.ManagePeople, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        if (!Uri.TryCreate(command.Address, UriKind.Absolute, out var address) || address.UserInfo.Length > 0
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return new Refusal("webhook-address-unusable", new Bilingual(
                "這個網址不能用來接收通知；請填 https 開頭、不含帳號密碼的網址。",
                "This address cannot receive calls: give one that begins with https and holds no user name or password."));
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var ledger = await store.Write(cancellation);
        var subscriber = new Subscriber
        {
            Id = Guid.CreateVersion7(), Address = address.AbsoluteUri, SealedSecret = seals.CreateProtector(Seal).Protect(secret), AddedAt = ledger.Now,
        };
        ledger.Db.Add(subscriber);
        ledger.Record(new NewAct("WebhookAdded", subscriber.Id, command.By.Name, command.Why, null,
            [new ActChange("address", null, subscriber.Address)]));
        await ledger.Commit(cancellation);
        return new Subscription(subscriber.Id, secret);
    }

    /// <summary>Ends a subscription; calls that still wait are dropped.</summary>
    public async Task<Outcome<Guid>> End(Guid subscription, Actor by, string why, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(by, Deed.ManagePeople, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        var subscriber = await ledger.Db.Set<Subscriber>().SingleOrDefaultAsync(row => row.Id == subscription && row.EndedAt == null, cancellation);
        if (subscriber is null)
        {
            return new Refusal("webhook-unknown", new Bilingual("找不到這個接收網址，或已經停用。", "There is no such address, or it was ended already."));
        }

        subscriber.EndedAt = ledger.Now;
        ledger.Record(new NewAct("WebhookEnded", subscriber.Id, by.Name, why, null, [new ActChange("address", subscriber.Address, null)]));
        await ledger.Commit(cancellation);
        return subscriber.Id;
    }
}
