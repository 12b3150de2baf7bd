using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Publishing.Forms;
using Guankao.Reading;

namespace Guankao.Flow.Tests.Forms;

/// <summary>A commitment's page to be printed.</summary>
internal static class Pages
{
    internal static readonly HistoryWords Words = new(kind => kind, field => field == "goal" ? "目標" : field, (_, value) => value);

    internal static CommitmentPage Nursery() => new(
        Guid.CreateVersion7(), 18, "增設托育設施", "社會", "育兒", "三、托育", "海安市政府社會局", ["海安市政府教育局"], "新增3處托育設施",
        [
            new PublishedMilestone(0, "1", "113.3.31前新增3處", [new DateReading(default, null, new DateOnly(2024, 3, 31), DatePrecision.Day, DateRole.By)], []),
        ],
        "113年上半年", "截至6月底完成2處。", "B", "B執行中",
        new ItemAudit(
            null,
            [
                new MilestoneVerdict(0, MilestoneVerdictKind.MetLate, Confidence.Sure, new DateOnly(2024, 3, 31), new DateOnly(2024, 5, 2), 32, null, null,
                    [new Evidence(default, "完成2處")], new("晚32天。", "32 days late.")),
            ],
            [new Finding("late", Severity.Warning, new("比期限晚32天。", "32 days late."), new("為何延後？", "Why so late?"), [])],
            new ThreeLights(Light.Yellow, Light.Red, Light.Yellow), "1"),
        [new PublishedSource("政策表.ods", "00", 26, null, ["18、增設托育設施", "社會局"])], [], [],
        [new PublishedAct("目標調整", "承辦人", new DateTime(2024, 7, 15, 2, 30, 0, DateTimeKind.Utc), "場地不足", [new PublishedChange("goal", "5處", "3處")])]);
}
