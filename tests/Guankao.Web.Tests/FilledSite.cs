using System.Net;

namespace Guankao.Web.Tests;

/// <summary>A site whose ledger holds the sample table, put there through the pages.</summary>
public sealed class FilledSite : Site
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var visitor = NewVisitor();
        var draft = await visitor.Drop(SampleTable.File());
        Assert.Equal(HttpStatusCode.SeeOther, draft.StatusCode);
        var saved = await visitor.Post(draft.Headers.Location!.ToString(), new() { ["who"] = "研考會承辦", ["why"] = "年中定稿" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }
}
