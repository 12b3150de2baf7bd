namespace Guankao.Cli.Tests;

public class OtherTableTests
{
    private const string Grants =
        "單位：千元\n編號\t計畫名稱\t總經費\t自籌款\t補助款\n1\t共餐據點\t1,200\t200\t1,000\n2\t陪讀班\t900\t150\t750\n3\t志工培訓\t2,000\t400\t1,600\n合計\t\t4,100\t750\t3,530\n";

    [Fact]
    public async Task Import_DryRun_ShowsAnyTableUnderTables()
    {
        using var file = new ScratchFile("補助.txt", Grants);
        var call = await Call.Guankao("import", file.Path, "--dry-run", "--format", "json");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        Assert.Equal(0, call.Json.GetProperty("items").GetArrayLength());
        var table = call.Json.GetProperty("tables")[0];
        Assert.Equal("budget", table.GetProperty("kind").GetString());
        Assert.Equal(("subsidy", "amount", "千元"), (Column("meaning"), Column("type"), Column("unit")));
        Assert.Equal(1_000_000, table.GetProperty("rows")[0].GetProperty("fields").GetProperty("subsidy").GetProperty("dollars").GetInt32());
        var question = table.GetProperty("questions")[0];
        Assert.Equal("sum-differs", question.GetProperty("code").GetString());
        Assert.Equal((3530, 3350, 180), (Figure("said"), Figure("computed"), Figure("difference")));
        Assert.Equal("digits-swapped", question.GetProperty("cause").GetProperty("kind").GetString());

        string? Column(string name) => table.GetProperty("columns")[4].GetProperty(name).GetString();
        int Figure(string name) => question.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Import_DryRun_InText_NamesColumnsAndQuestions()
    {
        using var file = new ScratchFile("補助.txt", Grants);
        var call = await Call.Guankao("import", file.Path, "--dry-run", "--language", "en");

        Assert.Contains("budget or grant table", call.Output, StringComparison.Ordinal);
        Assert.Contains("3,350", call.Output, StringComparison.Ordinal);
        Assert.Contains("[sum-differs]", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAnotherTable_IsNotSavedAsPolicyItems()
    {
        using var file = new ScratchFile("裁示.txt", "編號\t案由\t裁示事項\t主辦機關\t辦理情形\n1\t抽水站整備\t請於汛期前完成。\t水利局\t已完成。\n");
        var call = await Call.Guankao("import", file.Path, "--database", Path.Combine(Path.GetDirectoryName(file.Path)!, "ledger.db"));

        Assert.Equal(ExitCode.Unreadable, call.ExitCode);
        Assert.Contains("another-kind-of-table", call.Error, StringComparison.Ordinal);
    }
}
