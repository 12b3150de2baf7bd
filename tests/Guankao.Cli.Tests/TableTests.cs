using Guankao.Testing;

namespace Guankao.Cli.Tests;

public class TableTests
{
    private const string Table =
        "海安市政白皮書112年下半年辦理情形一覽表\n\n" +
        "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t112年度目標\t重要工作項目\t112年下半年辦理情形及成果(截至112年12月底)\t辦理等級\n" +
        "安全城市\t防災\t一、強化整備\t1、增設防災公園\t工務局\t-\t完成防災公園5處\t1. 112.9.30前完成防災公園5處設計。 2. 112.12.15前完成防災公園5處啟用。\t一、112年9月20日完成防災公園5處設計。 二、112年12月20日完成防災公園5處啟用。\tB執行中\n" +
        "\t\t二、提升人力\t2、進用防災專員\t人事處\t消防局\t進用防災專員10名\t1. 112.12.31前完成防災專員10名進用。\t截至112年12月31日止，已進用防災專員8名。\tB執行中\n";

    [Fact]
    public async Task Import_DryRun_ShowsTheRepairedTableAndSavesNothing()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var database = Path.Combine(Path.GetDirectoryName(file.Path)!, "ledger.db");
        var call = await Call.Guankao("import", file.Path, "--dry-run", "--format", "json", "--database", database);

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        var items = call.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([1, 2], items.Select(i => i.GetProperty("no").GetInt32()));
        Assert.Equal("安全城市", items[1].GetProperty("domain").GetString());
        Assert.Equal("2023-09-30", items[0].GetProperty("milestones")[0].GetProperty("due")[0].GetProperty("to").GetString());
        Assert.False(File.Exists(database));
    }

    [Fact]
    public async Task Import_Twice_SavesOnceAndTheChainHolds()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var database = Path.Combine(Path.GetDirectoryName(file.Path)!, "ledger.db");
        var first = await Call.Guankao("import", file.Path, "--database", database, "--language", "en");
        var again = await Call.Guankao("import", file.Path, "--database", database, "--language", "en");
        var proof = await Call.Guankao("verify", "--database", database, "--language", "en");

        Assert.Contains("2 added", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 2 unchanged, 0 acts", again.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, proof.ExitCode);
        Assert.Contains("unbroken", proof.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutATable_IsRefusedWith3()
    {
        using var file = new ScratchFile("信件.txt", "各位同仁好：\n附件請查收。\n");
        var call = await Call.Guankao("import", file.Path, "--dry-run");

        Assert.Equal(ExitCode.Unreadable, call.ExitCode);
        Assert.Empty(call.Output);
        Assert.NotEmpty(call.Error);
    }

    [Fact]
    public async Task Audit_FindsTheLateAndTheShort()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var call = await Call.Guankao("audit", file.Path, "--format", "json");

        var items = call.Json.GetProperty("items").EnumerateArray().ToList();
        var late = items[0].GetProperty("milestones")[1];
        Assert.Equal("met_late", late.GetProperty("verdict").GetString());
        Assert.Equal(5, late.GetProperty("daysLate").GetInt32());
        Assert.Equal("2023-12-20", late.GetProperty("reportedOn").GetString());
        var shortfall = items[1].GetProperty("goalVerdict");
        Assert.Contains(shortfall.GetProperty("verdict").GetString(), new[] { "not_met", "partly" });
        Assert.Equal(8, shortfall.GetProperty("reported").GetProperty("value").GetInt32());
    }

    [Theory]
    [InlineData("warning", ExitCode.Refused)]
    [InlineData(null, ExitCode.Fine)]
    public async Task Audit_FailOn_EndsWith1WhereThereAreFindings(string? weight, int expected)
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var call = await Call.Guankao(["audit", file.Path, .. weight is null ? [] : new[] { "--fail-on", weight }]);

        Assert.Equal(expected, call.ExitCode);
    }

    [Fact]
    public async Task Audit_Jsonl_IsOneItemALine()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var call = await Call.Guankao("audit", file.Path, "--format", "jsonl");

        Assert.Equal([1, 2], call.JsonLines.Select(i => i.GetProperty("no").GetInt32()));
    }

    [Fact]
    public async Task Audit_OfTheRealTable_FindsEveryItem()
    {
        Assert.SkipWhen(Repository.Corpus("003_") is null, "The corpus of real documents is not beside the repository.");
        var call = await Call.Guankao("audit", Repository.Corpus("003_")!, "--format", "jsonl");

        Assert.Equal(112, call.JsonLines.Count);
        Assert.Equal([.. Enumerable.Range(1, 113).Except([5])], call.JsonLines.Select(i => i.GetProperty("no").GetInt32()).Order());
    }
}
