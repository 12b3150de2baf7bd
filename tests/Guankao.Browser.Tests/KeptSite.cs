using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Trips;
using Guankao.Reading;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Browser.Tests;

/// <summary>A site whose ledger already holds a table; no test changes it.</summary>
public class KeptSite : Site
{
    /// <summary>The table.</summary>
    protected virtual (string Name, byte[] Bytes) Table => SampleTable.File();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (name, bytes) = Table;
        using var content = new MemoryStream(bytes);
        var draft = PolicyTableReader.Read(DocumentReader.Read(content, name).Value, AgencyRegister.Taiwan).Value;
        var kept = await Services.GetRequiredService<ConfirmPolicyTableHandler>()
            .Do(new ConfirmPolicyTable(draft, bytes, "研考會承辦", "年中定稿"), default);
        Assert.Null(kept.Refusal);
        await KeepTrip();
    }

    private async Task KeepTrip()
    {
        var (name, bytes) = SampleTrip.File();
        using var content = new MemoryStream(bytes);
        var draft = TripReportReader.Read(DocumentReader.Read(content, name).Value).Value;
        var kept = await Services.GetRequiredService<ConfirmTripHandler>()
            .Do(new ConfirmTrip(draft, bytes, Actor.LocalOwner, "研考會承辦", "依報告登錄"), default);
        Assert.Null(kept.Refusal);
    }
}
