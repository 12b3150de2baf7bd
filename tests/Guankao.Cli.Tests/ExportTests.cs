using System.Text.Json;

namespace Guankao.Cli.Tests;

public class ExportTests
{
    private const string Table =
        "海安市政府113年下半年政策項目辦理情形一覽表\n\n" +
        "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t113年度目標\t重要工作項目\t113年下半年辦理情形及成果(截至113年12月底)\t辦理等級\n" +
        "安全城市\t防災\t一、強化整備\t1、增設防災公園\t工務局\t-\t完成防災公園5處\t1. 113.9.30前完成防災公園5處設計。 2. 113.12.15前完成防災公園5處啟用。\t一、113年9月20日完成防災公園5處設計。 二、113年12月20日完成防災公園5處啟用。\tB\n" +
        "\t\t二、提升人力\t2、進用防災專員\t人事處\t消防局\t進用防災專員10名\t1. 113.12.31前完成防災專員10名進用。\t截至113年12月31日止，已進用防災專員8名。\tB\n";

    public static readonly TheoryData<string> Formats = ["ods", "odt", "xlsx", "docx", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RepairedTable_HandedOut_IsReadInAgainWithoutALoss(string format)
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var path = Beside(file, "表." + format);
        var call = await Call.Guankao("export", file.Path, "--to", format, "--out", path);
        Assert.Equal((ExitCode.Fine, path + "\n"), (call.ExitCode, call.Output));
        Assert.Equal(await Items(file.Path), await Items(path));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task PolicyTableOfTheLedger_HandedOut_IsReadInAgainWithoutALoss(string format)
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var (path, database) = (Beside(file, "表." + format), Beside(file, "ledger.db"));
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("import", file.Path, "--database", database)).ExitCode);
        var call = await Call.Guankao("export", "--database", database, "--city", "海安市", "--form", "policy-table", "--to", format, "--out", path);
        Assert.Equal(ExitCode.Fine, call.ExitCode);
        Assert.Equal(await Items(file.Path), await Items(path));
    }

    [Fact]
    public async Task List_OfTheLedger_HoldsWhatTheFiltersLeave()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var (path, database) = (Beside(file, "清單.csv"), Beside(file, "ledger.db"));
        await Call.Guankao("import", file.Path, "--database", database);
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("export", "--database", database, "--q", "專員", "--to", "csv", "--out", path)).ExitCode);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("進用防災專員", text, StringComparison.Ordinal);
        Assert.DoesNotContain("增設防災公園", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format-unknown", "FILE", "--to", "doc")]
    [InlineData("form-unknown", "--to", "ods", "--form", "poem")]
    [InlineData("form-needs-ledger", "FILE", "--to", "ods", "--form", "list")]
    [InlineData("id-missing", "--to", "odt", "--form", "commitment")]
    public async Task Call_ThatMakesNoSense_IsRefusedWith2(string code, params string[] words)
    {
        using var file = new ScratchFile("政策表.txt", Table);
        var call = await Call.Guankao(["export", .. words.Select(word => word == "FILE" ? file.Path : word), "--database", Beside(file, "ledger.db")]);
        Assert.Equal(ExitCode.Usage, call.ExitCode);
        Assert.Contains($"[{code}]", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsNotThere_IsRefusedWith3_AndTheFileItselfIsNeverOverwritten()
    {
        using var file = new ScratchFile("政策表.txt", Table);
        Assert.Equal(ExitCode.Unreadable, (await Call.Guankao("export", file.Path + ".no", "--to", "ods")).ExitCode);
        var same = await Call.Guankao("export", file.Path, "--to", "csv", "--out", file.Path);
        Assert.Equal(ExitCode.Refused, same.ExitCode);
        Assert.Equal(Table, await File.ReadAllTextAsync(file.Path, TestContext.Current.CancellationToken));
    }

    private static string Beside(ScratchFile file, string name) => Path.Combine(Path.GetDirectoryName(file.Path)!, name);

    private static async Task<string> Items(string path)
    {
        var call = await Call.Guankao("import", path, "--dry-run", "--format", "json");
        Assert.Equal(ExitCode.Fine, call.ExitCode);
        return string.Join('\n', call.Json.GetProperty("items").EnumerateArray().Select(Said));
    }

    private static string Said(JsonElement item) => string.Join('|',
        item.GetProperty("no"), item.GetProperty("title"), item.GetProperty("lead"), item.GetProperty("supporting").GetRawText(), item.GetProperty("domain"),
        item.GetProperty("outline"), item.GetProperty("category"), item.GetProperty("goal").GetProperty("text"),
        string.Join(';', item.GetProperty("milestones").EnumerateArray().Select(m => $"{m.GetProperty("path")} {m.GetProperty("text")} {m.GetProperty("due")[0].GetProperty("to")}")),
        item.GetProperty("report"), item.GetProperty("grade"));
}
