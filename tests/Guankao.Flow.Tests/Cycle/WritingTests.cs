using Guankao.Desk;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class WritingTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Save_TheSameAgain_MakesNoVersion(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        Assert.True((await year.Write("完成招標。\r\n")).Value.Saved);
        var again = (await year.Write("完成招標。", 1)).Value;
        Assert.Equal((1, false, null), (again.Version, again.Saved, again.Conflict));
    }

    [Theory, EveryDatabase]
    public async Task Save_AfterSomebodyElse_ShowsBothAndLosesNeither(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Write("第一稿。");
        await year.Write("甲的稿。", 1);
        var late = (await year.Write("乙的稿。", 1, by: Person.Reporter(HalfYear.Lead, "李承辦"))).Value;
        Assert.Equal(("乙的稿。", "甲的稿。"), (late.Conflict!.Yours.Text, late.Conflict.Theirs.Text));
        Assert.Equal("甲的稿。", (await year.Page()).Current.Text);

        // Who keeps typing beside a newer text is asked again, but the same words are kept once.
        await year.Write("乙的稿。", 1, by: Person.Reporter(HalfYear.Lead, "李承辦"));
        var chosen = (await year.Write("乙的稿。", late.Conflict.Theirs.Version)).Value;
        Assert.True(chosen.Saved);
        var versions = (await year.City.Get<DutyVersions>().Ask(HalfYear.Writer, year.Duty, null, CancellationToken.None)).Value;
        Assert.Equal(["乙的稿。", "乙的稿。", "甲的稿。", "第一稿。"], versions.Select(version => version.Text));
        Assert.Equal([false, true, false, false], versions.Select(version => version.Aside));
    }

    [Theory, EveryDatabase]
    public async Task Paragraph_OfASupportingAgency_IsMergedUnderItsName(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Write("本局完成招標。");
        var save = year.City.Get<SaveParagraphHandler>();
        Assert.True((await save.Do(new SaveParagraph(HalfYear.Helper, year.Duty, HalfYear.Help, "派駐護理師4名。", 0), CancellationToken.None)).Value.Saved);
        var merge = year.City.Get<MergeParagraphHandler>();
        await merge.Do(new MergeParagraph(HalfYear.Writer, year.Duty, HalfYear.Help, 1), CancellationToken.None);
        Assert.Equal("本局完成招標。\n【協辦機關衛生局】派駐護理師4名。", (await year.Page()).Current.Text);

        // A later paragraph takes the place of the one before.
        await save.Do(new SaveParagraph(HalfYear.Helper, year.Duty, HalfYear.Help, "派駐護理師6名。", 1), CancellationToken.None);
        await merge.Do(new MergeParagraph(HalfYear.Writer, year.Duty, HalfYear.Help, 2), CancellationToken.None);
        var page = await year.Page();
        Assert.Equal("本局完成招標。\n【協辦機關衛生局】派駐護理師6名。", page.Current.Text);
        Assert.Equal((2, 2), (page.Paragraphs[0].Current.Version, page.Paragraphs[0].Merged));
    }

    [Theory, EveryDatabase]
    public async Task Paragraph_InTheNameOfAnotherAgency_IsRefused(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var save = year.City.Get<SaveParagraphHandler>();
        Assert.Equal("not-permitted", (await save.Do(
            new SaveParagraph(Person.Supporter("教育局"), year.Duty, HalfYear.Help, "代寫。", 0), CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Check_WhileWriting_SaysWhatIsStillOpen(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var period = (await year.Page()).Period;
        var check = year.City.Get<CheckReport>();
        var first = (await check.Ask(year.Commitment, period, "112年10月12日完成床位驗收，共180床。", "A", CancellationToken.None))!;
        Assert.Equal([1], first.Unanswered);
        Assert.Equal(12, Assert.Single(first.Late).DaysLate);
        Assert.Contains(first.FellShort, figure => figure.Milestone is null);
        Assert.Contains(first.ToExplain, finding => finding.Code == "graded-done-without-evidence");
        var done = (await check.Ask(
            year.Commitment, period, "112年9月28日完成床位驗收，共完成232床。112年12月20日辦理志工訓練。", "A", CancellationToken.None))!;
        Assert.True(done.Clear);
    }

    [Theory, EveryDatabase]
    public async Task Check_SentencesOfTheLastReport_AreNamed(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(HalfYear.Beds().Reporting("持續與廠商協調工期。已完成地質鑽探。", "B")).For(112, secondHalf: false));
        var page = await city.Page("增設長照床位");
        var period = new PeriodTerms(new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31), "112年下半年");
        var text = "持續與廠商協調工期。已完成結構工程。";
        var checkedReport = (await city.Get<CheckReport>().Ask(page.Id, period, text, "B", CancellationToken.None))!;
        Assert.Equal("持續與廠商協調工期", Assert.Single(checkedReport.Unchanged).Of(text));
    }
}
