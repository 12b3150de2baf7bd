using Guankao.Importing;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Corrections;

public class RememberedCorrectionTests(TestDatabases databases)
{
    private static readonly string NextEdition = "臺北市政府114年上半年政策辦理情形表\n\n"
        + Table.Head.Replace("113年", "114年", StringComparison.Ordinal) + "\n" + string.Join('\n', Table.Rows);

    [Theory, EveryDatabase]
    public async Task Name_CorrectedOnce_IsReadSoInTheNextEditionAndSaysWhy(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 2, PolicyColumn.Lead, "臺北市政府消防局");
        var next = await Next(city);
        Assert.Equal("臺北市政府消防局", next.Draft.Items[2].Lead);
        Assert.Equal(-1, next.Question(2, "agency-unknown"));
        var repair = next.Draft.Items[2].Repairs.Single(r => r.Kind == Repair.Remembered);
        Assert.Contains("消妨局", repair.Why.ZhHant, StringComparison.Ordinal);
        Assert.Contains(city.Clock.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", null), repair.Why.En, StringComparison.Ordinal);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task RememberedReading_UndoneInOneDocument_StandsAsPrintedThere(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 2, PolicyColumn.Lead, "臺北市政府消防局");
        var after = (await Next(city)).Undo(2, Repair.Remembered);
        Assert.NotEqual("臺北市政府消防局", after.Draft.Items[2].Lead);
        Assert.Equal("臺北市政府消防局", (await Next(city)).Draft.Items[2].Lead);
    }

    [Theory, EveryDatabase]
    public async Task RememberedReading_Forgotten_IsAppliedNoMore(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 1, PolicyColumn.Grade, "B");
        Assert.Equal("B", (await Next(city)).Draft.Items[1].Grade);
        var reading = Assert.Single(await city.Get<ListRemembered>().Ask(CancellationToken.None));
        Assert.Equal(("grade", "普通", "B", "表.txt"), (reading.Column, reading.Printed, reading.Meant, reading.Document));
        Assert.Null((await city.Get<ForgetCorrectionHandler>().Do(new ForgetCorrection(reading.Id, null, null), default)).Refusal);
        Assert.Null((await Next(city)).Draft.Items[1].Grade);
        Assert.Equal("remembered-unknown", (await city.Get<ForgetCorrectionHandler>().Do(new ForgetCorrection(reading.Id, null, null), default)).Refusal?.Code);
        Assert.Equal(2, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Name_CorrectedAgainOtherwise_IsRememberedTheNewWay(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 2, PolicyColumn.Lead, "臺北市政府警察局");
        await Correct(city, 2, PolicyColumn.Lead, "臺北市政府消防局");
        await Correct(city, 2, PolicyColumn.Lead, "臺北市政府消防局");
        Assert.Single(await city.Get<ListRemembered>().Ask(CancellationToken.None));
        Assert.Equal("臺北市政府消防局", (await Next(city)).Draft.Items[2].Lead);
        Assert.Equal(2, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task WhatARowSaysOfItself_IsNotRemembered(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 0, PolicyColumn.Title, "興建國宅");
        await Correct(city, 0, PolicyColumn.Report, "完成。");
        await Correct(city, 0, PolicyColumn.Number, "9");
        Assert.Empty(await city.Get<ListRemembered>().Ask(CancellationToken.None));
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task OtherKindsOfDocument_AreNotReadSo(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Correct(city, 1, PolicyColumn.Grade, "B");
        var readings = await city.Get<ListRemembered>().Readings(CancellationToken.None);
        var other = NextEdition.Replace("協辦", "會辦機關", StringComparison.Ordinal);
        Assert.Null(OpenDraft.Of(Table.Whole(other), AgencyRegister.Taiwan, readings).Value.Draft.Items[1].Grade);
        var elsewhere = NextEdition.Replace("臺北市", "桃園市", StringComparison.Ordinal);
        Assert.Null(OpenDraft.Of(Table.Whole(elsewhere), AgencyRegister.Taiwan, readings).Value.Draft.Items[1].Grade);
    }

    [Theory, EveryDatabase]
    public async Task Heading_GivenItsMeaningOnce_IsReadSoInTheNextEdition(StoreKind store)
    {
        await using var city = await databases.City(store);
        var odd = NextEdition.Replace("114年上半年辦理情形\t", "114年上半年備忘\t", StringComparison.Ordinal);
        var open = OpenDraft.Of(Table.Whole(odd), AgencyRegister.Taiwan, RememberedReadings.None).Value;
        var told = CorrectColumn.Meaning(open.Draft, 8, "report", Table.Now, "研考會承辦").Value;
        var marked = await city.Get<RememberCorrectionsHandler>().Do(new RememberCorrections(open.Draft, null, told, null), CancellationToken.None);
        Assert.NotNull(marked.Single().Remembered);

        var readings = await city.Get<ListRemembered>().Readings(CancellationToken.None);
        var next = OpenDraft.Of(Table.Whole(odd.Replace("114年", "115年", StringComparison.Ordinal)), AgencyRegister.Taiwan, readings).Value.Draft;
        Assert.Equal("113年6月28日完成300戶。", next.Items[0].Report);
        Assert.Equal(Repair.Remembered, next.Repairs.Single().Kind);
    }

    [Theory, EveryDatabase]
    public async Task Ledger_WhenACorrectedTableIsConfirmed_SaysWhatWasWrittenByHandAndKeepsWhatWasPrinted(StoreKind store)
    {
        await using var city = await databases.City(store);
        var open = Table.Open().Write(2, PolicyColumn.Lead, "臺北市政府消防局").Write(2, PolicyColumn.Report, "113年5月20日辦理3場。");
        var file = System.Text.Encoding.UTF8.GetBytes("臺北市政府113年上半年政策辦理情形表\n\n" + Table.Head + "\n" + string.Join('\n', Table.Rows));
        var command = new ConfirmPolicyTable(open.Draft, file, "研考會承辦", "定稿");
        Assert.Null((await city.Get<ConfirmPolicyTableHandler>().Do(command, default)).Refusal);
        var page = await city.Page("避難演練");
        Assert.Equal("臺北市政府消防局", page.Lead);
        Assert.Contains(page.Sources.Single().RawCells, cell => cell == "消妨局");
        var act = page.History.Single(line => line.Kind == "RowCorrectedByHand");
        Assert.Contains(act.Changes, change => change.What == "report" && change.Old == "113年4月20日辦理3場。" && change.New == "113年5月20日辦理3場。");
        Assert.Equal(0, (await city.Get<ConfirmPolicyTableHandler>().Do(command, default)).Value.Acts);
        Assert.Null((await city.Verify()).Broken);
    }

    private static async Task Correct(TestCity city, int item, PolicyColumn column, string told)
    {
        var open = Table.Open();
        var corrections = open.Hand(item).Cells(new Dictionary<string, string> { [column.Word()] = told }).Value;
        await city.Get<RememberCorrectionsHandler>().Do(
            new RememberCorrections(open.Draft, open.Draft.Items[item], corrections, "研考會承辦"), CancellationToken.None);
    }

    private static async Task<OpenDraft> Next(TestCity city) =>
        OpenDraft.Of(Table.Whole(NextEdition), AgencyRegister.Taiwan, await city.Get<ListRemembered>().Readings(CancellationToken.None)).Value;
}
