using System.Text;
using System.Text.Json;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Meetings;

public class SampleMinutesTests
{
    [Theory]
    [InlineData("minutes-rulings.txt")]
    [InlineData("minutes-table.md")]
    [InlineData("minutes-motions.txt")]
    public void SampleMinutes_AreReadAsExpected(string name)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, PolicyTableJson.Options))
        {
            MinutesJson.Write(MinutesText.Sample(name), json);
        }

        GoldenFile.Check(Repository.File("samples", Path.GetFileNameWithoutExtension(name) + ".expected.json"), Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    [Fact]
    public void Words_OfEveryResolution_StandWhereItsPlaceSays()
    {
        var lines = File.ReadAllLines(Repository.File("samples", "minutes-rulings.txt"));
        Assert.All(MinutesText.Sample("minutes-rulings.txt").Resolutions, resolution =>
        {
            var line = lines[resolution.Terms.Locator.Line!.Value - 1];
            Assert.Equal(resolution.Terms.Text.Split('\n')[0], line[resolution.Terms.Start..resolution.Terms.End]);
        });
    }
}
