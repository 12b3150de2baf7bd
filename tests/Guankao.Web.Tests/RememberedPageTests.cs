namespace Guankao.Web.Tests;

public sealed class RememberedPageTests(Site site) : IClassFixture<Site>
{
    private static readonly string Odd = SampleTable.Text.Replace("\tB執行中", "\t普通", StringComparison.Ordinal);

    [Fact]
    public async Task Grade_CorrectedOnce_IsAppliedToTheNextFileUntilItIsDeleted()
    {
        using var visitor = site.NewVisitor();
        var first = await CorrectingTests.Dropped(visitor, Odd);
        await CorrectingTests.Send(visitor, first + "/1", "cells", ("cells[grade]", "B"), ("remember", "true"), ("who", "研考會承辦"));

        var next = await CorrectingTests.Dropped(visitor, Odd.Replace("112", "113", StringComparison.Ordinal));
        var row = await visitor.Page(next + "/1");
        Assert.Contains("「普通」讀作「B」", row.Body!.TextContent, StringComparison.Ordinal);

        var page = await visitor.Page("/remembered");
        var kept = page.QuerySelectorAll(".decide li").Single(li => li.TextContent.Contains("普通", StringComparison.Ordinal));
        Assert.Contains("研考會承辦", kept.TextContent, StringComparison.Ordinal);
        var id = kept.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await visitor.Post("/remembered", new() { ["id"] = id })).StatusCode);
        var again = await CorrectingTests.Dropped(visitor, Odd);
        Assert.DoesNotContain("讀作「B」", (await visitor.Page(again + "/1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_TakenBack_IsForgotten()
    {
        using var visitor = site.NewVisitor();
        var draft = await CorrectingTests.Dropped(visitor, Odd.Replace("普通", "尚可", StringComparison.Ordinal));
        await CorrectingTests.Send(visitor, draft + "/1", "cells", ("cells[grade]", "B"), ("remember", "true"));
        Assert.Contains("尚可", (await visitor.Page("/remembered")).Body!.TextContent, StringComparison.Ordinal);
        await CorrectingTests.Send(visitor, draft + "/1", "undo", ("place", "0"));
        Assert.DoesNotContain("尚可", (await visitor.Page("/remembered")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_NotToBeRemembered_IsNot()
    {
        using var visitor = site.NewVisitor();
        var draft = await CorrectingTests.Dropped(visitor, Odd.Replace("普通", "平平", StringComparison.Ordinal));
        await CorrectingTests.Send(visitor, draft + "/1", "cells", ("cells[grade]", "B"));
        Assert.DoesNotContain("平平", (await visitor.Page("/remembered")).Body!.TextContent, StringComparison.Ordinal);
    }
}
