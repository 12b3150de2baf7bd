namespace Guankao.Cli.Tests;

public class AuditLedgerTests
{
    private const string Table =
        "海安市政白皮書112年下半年辦理情形一覽表\n\n" +
        "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t112年度目標\t重要工作項目\t112年下半年辦理情形及成果(截至112年12月底)\t辦理等級\n" +
        "安全城市\t防災\t一、強化整備\t1、增設防災公園\t工務局\t-\t完成防災公園5處\t1. 112.9.30前完成防災公園5處設計。\t一、112年9月20日完成防災公園5處設計。\tB執行中\n" +
        "\t\t二、提升人力\t2、進用防災專員\t人事處\t消防局\t進用防災專員10名\t1. 112.12.31前完成防災專員10名進用。\t截至112年12月31日止，已進用防災專員8名。\tB執行中\n";

    [Fact]
    public async Task AuditAll_JustImported_NeedsNothing()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var database = await Imported(file);
        var call = await Call.Guankao("audit", "--all", "--database", database, "--language", "en");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        Assert.Contains("2 commitments, 2 reports: 0 audited again", call.Output, StringComparison.Ordinal);
        Assert.Contains("Auditing again", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditAllAgain_AsJson_CountsEveryReport()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var database = await Imported(file);
        var before = await Call.Guankao("verify", "--database", database);
        var call = await Call.Guankao("audit", "--all", "--again", "--format", "json", "--database", database);

        Assert.Equal(2, call.Json.GetProperty("audited").GetInt32());
        Assert.Equal(0, call.Json.GetProperty("changed").GetArrayLength());
        Assert.Equal(before, await Call.Guankao("verify", "--database", database));
    }

    [Theory]
    [InlineData("file-not-named", "audit")]
    [InlineData("file-and-all", "audit", "表.txt", "--all")]
    [InlineData("again-without-all", "audit", "表.txt", "--again")]
    [InlineData("fail-on-with-all", "audit", "--all", "--fail-on", "warning")]
    public async Task Audit_CalledWrongly_SaysHowAndEndsWith2(string code, params string[] words)
    {
        var call = await Call.Guankao(words);

        Assert.Equal(ExitCode.Usage, call.ExitCode);
        Assert.Contains(code, call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Output);
    }

    private static async Task<string> Imported(ScratchFile file)
    {
        var database = Path.Combine(Path.GetDirectoryName(file.Path)!, "ledger.db");
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("import", file.Path, "--database", database)).ExitCode);
        return database;
    }
}
