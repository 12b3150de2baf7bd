using System.Text.Json;
using Guankao.Audit;
using Guankao.Kernel;
using Guankao.Reporting;

namespace Guankao.Desk;

/// <summary>What makes a report worth looking at first, from data/rules/risk.json.</summary>
internal sealed class RiskWeights
{
    private static readonly Lazy<RiskWeights> Loaded = new(Load);
    private readonly RiskFile _file;

    private RiskWeights(RiskFile file) => _file = file;

    public static RiskWeights Shipped => Loaded.Value;

    /// <summary>The risk of a report, with every reason; a kind of finding counts once however often it was found.</summary>
    public ReportRisk Of(DutyWords report, ItemAudit audit)
    {
        var parts = audit.Findings.GroupBy(finding => finding.Code)
            .Select(same => new RiskPart(same.Key, Points(same.Key, same.Max(finding => finding.Severity)), Title(same.Key)))
            .Concat(OfReport(report)).Where(part => part.Points > 0).OrderByDescending(part => part.Points).ToList();
        return new ReportRisk(parts.Sum(part => part.Points), parts);
    }

    private IEnumerable<RiskPart> OfReport(DutyWords report)
    {
        if (report.Late)
        {
            yield return Part("report-late", 1);
        }

        if (report.Returns > 0)
        {
            yield return Part("returned-before", report.Returns);
        }

        if (report.Grade is null)
        {
            yield return Part("without-grade", 1);
        }
    }

    private RiskPart Part(string code, int times)
    {
        var row = _file.Rows.Find(row => row.Code == code) ?? throw new InvalidOperationException($"risk.json has no row {code}.");
        return new RiskPart(code, row.Points * times, new Bilingual(row.Zh!, row.En!));
    }

    private int Points(string code, Severity severity) =>
        _file.Rows.Find(row => row.Code == code)?.Points ?? _file.Severities[JsonNamingPolicy.CamelCase.ConvertName(severity.ToString())];

    private static Bilingual Title(string code) => FindingCatalog.All.FirstOrDefault(kind => kind.Code == code)?.Title ?? new Bilingual(code, code);

    private static RiskWeights Load()
    {
        using var stream = typeof(RiskWeights).Assembly.GetManifestResourceStream("risk.json")
            ?? throw new InvalidOperationException("risk.json is not embedded.");
        return new RiskWeights(JsonSerializer.Deserialize<RiskFile>(stream, JsonSerializerOptions.Web)!);
    }
}

/// <summary>data/rules/risk.json as it stands.</summary>
internal sealed record RiskFile(Dictionary<string, int> Severities, List<RiskRow> Rows);

/// <summary>What a reason counts.</summary>
internal sealed record RiskRow(string Code, int Points, string? Zh, string? En);
