namespace Guankao.Cli.Tests;

public class ReadTests
{
    [Fact]
    public async Task Read_Lines_GivesOneObjectForEachMention()
    {
        using var file = new ScratchFile("句子.txt", "112.6.30前完成3場說明會\n預計招募1萬108位志工\n");
        var call = await Call.Guankao("read", file.Path, "--lines", "--format", "jsonl");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        var date = Assert.Single(call.JsonLines, m => m.GetProperty("kind").GetString() == "date");
        Assert.Equal(1, date.GetProperty("line").GetInt32());
        Assert.Equal(0, date.GetProperty("start").GetInt32());
        Assert.Equal("112.6.30前", date.GetProperty("text").GetString());
        Assert.Equal("2023-06-30", date.GetProperty("to").GetString());
        Assert.Equal("by", date.GetProperty("role").GetString());
        Assert.Equal("day", date.GetProperty("precision").GetString());

        var people = Assert.Single(call.JsonLines, m => m.GetProperty("line").GetInt32() == 2 && m.GetProperty("kind").GetString() == "quantity");
        Assert.Equal(10108, people.GetProperty("value").GetInt32());
        Assert.Equal("位", people.GetProperty("unit").GetString());
        Assert.Equal("eq", people.GetProperty("comparator").GetString());
        Assert.False(people.GetProperty("percent").GetBoolean());
    }

    [Fact]
    public async Task Read_WithoutLines_TakesTheYearFromTheLineBefore()
    {
        using var file = new ScratchFile("紀要.txt", "本案於112年7月3日核定。\n8月1日起受理申請。\n");
        var call = await Call.Guankao("read", file.Path, "--format", "jsonl");

        Assert.Contains(call.JsonLines, m => m.GetProperty("line").GetInt32() == 2 && m.TryGetProperty("from", out var from) && from.GetString() == "2023-08-01");
    }

    [Fact]
    public async Task Read_AsText_SaysWhereAndWhat()
    {
        using var file = new ScratchFile("句子.txt", "應於113年3月底前完成。\n");
        var call = await Call.Guankao("read", file.Path);

        Assert.Contains("113年3月底前", call.Output, StringComparison.Ordinal);
        Assert.Contains("日期", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_EveryKind_SaysWhy()
    {
        using var file = new ScratchFile("句子.txt", "一、第12次市政會議決議：文到7日內函復府研字第1130001234號函，每季至少召開1次，已完成「海安自治條例」修正。\n");
        var call = await Call.Guankao("read", file.Path, "--format", "jsonl", "--language", "en");

        var kinds = call.JsonLines.Select(m => m.GetProperty("kind").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "outline", "meeting", "period", "document-number", "recurrence", "law", "verb" }, kinds);
        Assert.All(call.JsonLines, m => Assert.NotEmpty(m.GetProperty("why").GetString()!));
    }

    [Fact]
    public async Task Read_MissingFile_SaysSoAndEndsWith3()
    {
        var call = await Call.Guankao("read", "沒有這個檔案.txt");

        Assert.Equal(ExitCode.Unreadable, call.ExitCode);
        Assert.Contains("file-missing", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Output);
    }

    [Fact]
    public async Task Read_TwoFilesAtOnce_SaysOneAtATime()
    {
        var call = await Call.Guankao("read", "甲.txt", "乙.txt");

        Assert.Equal(ExitCode.Usage, call.ExitCode);
        Assert.Contains("每次只處理一個檔案", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownVerb_EndsWith2()
    {
        var call = await Call.Guankao("grade");

        Assert.Equal(ExitCode.Usage, call.ExitCode);
    }
}
