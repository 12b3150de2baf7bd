using System.Xml.Linq;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>
/// Keeps the framework's keys in the ledger's database, so that every node of a city reads the forms of every other. They
/// guard forms and ceremonies that last minutes; sign-ins rest on secrets of their own.
/// </summary>
public sealed class ProtectionKeyRing(LedgerStore store) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => Read().GetAwaiter().GetResult();

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) => Keep(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        await using var db = await store.Read(CancellationToken.None).ConfigureAwait(false);
        var keys = await db.Set<ProtectionKey>().OrderBy(key => key.MadeAt).Select(key => key.Xml).ToListAsync().ConfigureAwait(false);
        return [.. keys.Select(XElement.Parse)];
    }

    private async Task Keep(XElement element, string name)
    {
        var ledger = await store.Write(CancellationToken.None).ConfigureAwait(false);
        await using (ledger.ConfigureAwait(false))
        {
            ledger.Db.Add(new ProtectionKey { Name = name, Xml = element.ToString(SaveOptions.DisableFormatting), MadeAt = ledger.Now });
            ledger.Record(new NewAct("ProtectionKeyMade", Guid.Empty, Actor.Console.Name, "", null, [new ActChange("name", null, name)]));
            await ledger.Commit(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
