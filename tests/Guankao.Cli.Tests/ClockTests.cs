namespace Guankao.Cli.Tests;

public class ClockTests
{
    [Fact]
    public async Task CalendarDue_TaipeiTripReport_SaysTheDayAndEveryStep()
    {
        var call = await Call.Guankao("calendar", "due", "--rule", "trip.report", "--start", "2024-09-20", "--city", "臺北市", "--format", "json");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        Assert.Equal("2024-12-23", call.Json.GetProperty("due").GetString());
        Assert.True(call.Json.GetProperty("steps").GetArrayLength() >= 3);
    }

    [Fact]
    public async Task CalendarDue_UnknownRule_IsRefused()
    {
        var call = await Call.Guankao("calendar", "due", "--rule", "no.such.rule", "--start", "2024-09-20");

        Assert.Equal(ExitCode.Refused, call.ExitCode);
        Assert.Contains("unknown-rule", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesExplain_SaysTextBasisAndSource()
    {
        var call = await Call.Guankao("rules", "explain", "trip.report", "--city", "臺北市");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
        Assert.Contains("依據", call.Output, StringComparison.Ordinal);
        Assert.Contains("來源", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesCheck_OfABrokenFile_NamesTheLineAndEndsWith1()
    {
        using var file = new ScratchFile("own.json", "{ \"set\": \"own\",\n \"rows\": [ { \"id\": \"x\" } ] }");
        var call = await Call.Guankao("rules", "check", file.Path);

        Assert.Equal(ExitCode.Refused, call.ExitCode);
        Assert.Contains("own.json", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesCheck_OfTheShippedRules_Holds()
    {
        var call = await Call.Guankao("rules", "check");

        Assert.Equal(ExitCode.Fine, call.ExitCode);
    }
}
