using Guankao.Audit;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>Verdicts and lights in the words of printed forms.</summary>
internal static class FormWords
{
    internal static PrintedCell[] Headings(string language, params ReadOnlySpan<Bilingual> headings)
    {
        var cells = new PrintedCell[headings.Length];
        for (var i = 0; i < headings.Length; i++)
        {
            cells[i] = PrintedCell.Of(headings[i].In(language));
        }

        return cells;
    }

    internal static Bilingual Of(GoalVerdictKind verdict) => verdict switch
    {
        GoalVerdictKind.Met => new("達成", "met"),
        GoalVerdictKind.NotMet => new("未達成", "not met"),
        GoalVerdictKind.Partly => new("部分達成", "partly met"),
        _ => new("無法比對", "not comparable"),
    };

    internal static Bilingual Of(MilestoneVerdictKind verdict) => verdict switch
    {
        MilestoneVerdictKind.MetOnTime => new("如期完成", "done on time"),
        MilestoneVerdictKind.MetLate => new("逾期完成", "done late"),
        MilestoneVerdictKind.Partly => new("部分完成", "partly done"),
        MilestoneVerdictKind.NotMet => new("未完成", "not done"),
        MilestoneVerdictKind.NoEvidence => new("報告未提及", "not in the report"),
        _ => new("無法比對", "not comparable"),
    };

    internal static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Error => new("必須問", "must ask"),
        Severity.Warning => new("值得問", "worth asking"),
        _ => new("供參考", "worth knowing"),
    };

    internal static Bilingual Official(Light light) => light switch
    {
        Light.Green => new("● 達標", "● on target"),
        Light.Yellow => new("▲ 執行中", "▲ in progress"),
        Light.Red => new("■ 落後", "■ behind"),
        _ => new("○ 無可對照", "○ no match"),
    };

    internal static Bilingual Evidence(Light light) => light switch
    {
        Light.Green => new("● 相符", "● supported"),
        Light.Yellow => new("▲ 部分相符", "▲ partly supported"),
        Light.Red => new("■ 不符", "■ contradicted"),
        _ => new("○ 無從判斷", "○ nothing to judge by"),
    };

    internal static Bilingual Schedule(Light light) => light switch
    {
        Light.Green => new("● 如期", "● on time"),
        Light.Yellow => new("▲ 有延誤", "▲ delayed"),
        Light.Red => new("■ 未完成", "■ not done"),
        _ => new("○ 無日期", "○ no date"),
    };
}
