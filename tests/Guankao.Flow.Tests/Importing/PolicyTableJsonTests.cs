using System.Text;
using System.Text.Json;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Importing;

public class PolicyTableJsonTests
{
    [Fact]
    public void Json_OfADraft_SpeaksTheWordsOfTheContract()
    {
        using var stream = new MemoryStream();
        PolicyTableJson.Write(
            TableText.Read("水岸城市\t親水\t一、整治河岸\t1、拓寬舊港溪步道\t工務局\t環保局\t步道至少3公里\t1. 113年6月底前完工3公里。\t一、已完工。\tA已完成"), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        using var json = JsonDocument.Parse(text);
        var item = json.RootElement.GetProperty("items")[0];
        var milestone = item.GetProperty("milestones")[0];
        var due = milestone.GetProperty("due")[0];

        Assert.Contains("拓寬舊港溪步道", text, StringComparison.Ordinal);
        Assert.NotEqual('\uFEFF', text[0]);
        Assert.Equal("表.txt", json.RootElement.GetProperty("document").GetProperty("name").GetString());
        Assert.Equal(1, item.GetProperty("no").GetInt32());
        Assert.Equal(3, item.GetProperty("goal").GetProperty("targets")[0].GetProperty("value").GetDecimal());
        Assert.Equal("ge", item.GetProperty("goal").GetProperty("targets")[0].GetProperty("comparator").GetString());
        Assert.Equal("1", milestone.GetProperty("path").GetString());
        Assert.Equal("2024-06-30", due.GetProperty("to").GetString());
        Assert.Equal(JsonValueKind.Null, due.GetProperty("from").ValueKind);
        Assert.Equal("by", due.GetProperty("role").GetString());
        Assert.Equal("A", item.GetProperty("grade").GetString());
        Assert.Equal(4, item.GetProperty("locator").GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("questions").ValueKind);
    }
}
