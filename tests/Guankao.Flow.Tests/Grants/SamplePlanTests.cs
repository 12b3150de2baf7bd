using System.Text.Json;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Grants;

/// <summary>Our own plan, with its tables as tables, against what it is known to say.</summary>
public sealed class SamplePlanTests
{
    private static readonly Lazy<GrantPlanDraft> Plan = new(() => Read(File.ReadAllText(Repository.File("samples", "grant-plan.txt"))));

    private static readonly JsonElement Expected =
        JsonDocument.Parse(File.ReadAllText(Repository.File("samples", "grant-plan.expected.json"))).RootElement;

    [Fact]
    public void Sample_Plan_SaysWhatIsExpected()
    {
        var plan = Plan.Value;
        Assert.Equal(Expected.GetProperty("city").GetString(), plan.City);
        Assert.Equal(Expected.GetProperty("year").GetInt32(), plan.Year);
        Assert.Equal(Expected.GetProperty("programme").GetString(), plan.Programme?.Code);
        Assert.Equal(Expected.GetProperty("central").GetDecimal(), plan.Basis!.CentralPercent);
        Assert.Equal(
            Expected.GetProperty("lines").EnumerateArray().Select(line => string.Join(' ', line.EnumerateArray())),
            plan.Lines.Select(line => $"{line.Number} {line.Money.Total} {line.Money.Own} {line.Money.Subsidy} {line.Proof!.Standing.ToString().ToLowerInvariant()}"));
        Assert.Equal(Expected.GetProperty("totals")[0].GetInt64(), plan.Totals!.Printed.Total);
        Assert.Equal(plan.Computed, plan.Totals.Printed);
        Assert.Equal(["社區診斷", "防災地圖更新", "演練腳本編撰"], plan.Lines[2].SubItems);
    }

    [Fact]
    public void Sample_PostsGapsAndMeetings_AreAsExpected()
    {
        var plan = Plan.Value;
        Assert.Equal(Expected.GetProperty("posts").GetProperty("approved").GetInt32(), plan.Staffing.Sum("approved"));
        Assert.Equal(Expected.GetProperty("posts").GetProperty("requested").GetInt32(), plan.Staffing.Sum("requested"));
        Assert.Equal(["區域備災中心"], plan.Resources.Where(resource => resource is { Gap: 1, Silent: true }).Select(resource => resource.Name));
        Assert.Equal(
            Expected.GetProperty("series").EnumerateObject().Select(one => $"{one.Name}[{string.Join(',', one.Value.EnumerateArray())}]"),
            plan.Series.Select(one => $"{one.Name}[{string.Join(',', one.Cadences.Select(cadence => (int)cadence.PerYear))}]"));
        Assert.Equal(("副縣長", "消防局局長"), (plan.Series[0].Chair, plan.Series[0].Deputy));
        Assert.Equal(
            Expected.GetProperty("questions").EnumerateArray().Select(code => code.GetString()), plan.Questions.Select(question => question.Code));
    }

    [Fact]
    public void Sample_Duties_QuoteTheirFigures()
    {
        var duties = Plan.Value.Duties;
        Assert.Equal(["2小時內", "3日內"], duties.Where(duty => duty.Kind == "clock").Select(duty => duty.Span.Of(duty.Text)));
        Assert.Contains(duties, duty => duty is { Kind: "percent", Count: 85 });
    }

    [Theory]
    [InlineData("13,733,333", "13,733,330", "totals-differ")]
    [InlineData("2,400,000", "2,400,100", "line-does-not-add")]
    public void Plan_WithAWrongFigure_IsAskedAbout(string right, string wrong, string code)
    {
        var text = File.ReadAllText(Repository.File("samples", "grant-plan.txt")).Replace(right, wrong, StringComparison.Ordinal);
        Assert.Contains(Read(text).Questions, question => question.Code == code);
    }

    [Fact]
    public void Budget_WithoutAPlanAroundIt_IsNoPlan() =>
        Assert.Null(TryRead("年度預算\n科目\t總經費\t自籌\t補助\n道路\t300\t100\t200\n公園\t600\t200\t400\n"));

    private static GrantPlanDraft Read(string text) => TryRead(text)!;

    private static GrantPlanDraft? TryRead(string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return GrantPlanReader.Read(DocumentReader.Read(content, "plan.txt").Value);
    }
}
