using System.Globalization;
using Guankao.Audit;
using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>The tables of a commitment's printed page.</summary>
internal static class CommitmentTables
{
    internal static PrintedTable Milestones(CommitmentPage page, string language)
    {
        var verdicts = page.Audit?.Milestones.ToDictionary(verdict => verdict.Index) ?? [];
        return new(new Bilingual("重要工作項目", "Work items").In(language), [new(14, CellAlign.Centre), new(72), new(22), new(24, CellAlign.Centre), new(48)])
        {
            Header = [FormWords.Headings(language,
                new("序號", "No."), new("內容", "What"), new("期限", "Due"), new("判讀", "Reading"), new("報告原文", "Words of the report"))],
            Rows = [.. page.Milestones.Select(milestone => Milestone(milestone, verdicts.GetValueOrDefault(milestone.Index), language))],
        };
    }

    internal static PrintedTable Findings(IReadOnlyList<Finding> findings, string language) =>
        new(new Bilingual("可以問的問題", "What to ask").In(language), [new(20, CellAlign.Centre), new(60), new(50), new(50)])
        {
            Header = [FormWords.Headings(language,
                new("程度", "Weight"), new("看到什麼", "What was seen"), new("可以問", "Ask"), new("原文", "Words"))],
            Rows = [.. findings.Select(finding => (PrintedCell[])
            [
                PrintedCell.Of(FormWords.Of(finding.Severity).In(language)), PrintedCell.Of(finding.Message.In(language)),
                PrintedCell.Of(finding.Ask.In(language)), PrintedCell.Of(string.Join('\n', finding.Quotes.Select(quote => $"「{quote.Text}」"))),
            ])],
        };

    internal static PrintedTable Sources(IReadOnlyList<PublishedSource> sources, string language) =>
        new(new Bilingual("來源", "Sources").In(language), [new(60), new(30), new(90)])
        {
            Header = [FormWords.Headings(language, new("文件", "Document"), new("位置", "Place"), new("原文", "As printed"))],
            Rows = [.. sources.Select(source => (PrintedCell[])
                [PrintedCell.Of(source.Document), PrintedCell.Of(Place(source)?.In(language)), PrintedCell.Of(string.Join('｜', source.RawCells))])],
        };

    internal static PrintedTable History(IReadOnlyList<PublishedAct> acts, HistoryWords words, string language) =>
        new(new Bilingual("異動紀錄", "History").In(language), [new(32), new(24), new(30), new(34), new(60)])
        {
            Header = [FormWords.Headings(language,
                new("時間", "When"), new("人員", "Who"), new("異動", "Act"), new("原因", "Why"), new("內容", "What changed"))],
            Rows = [.. acts.Select(act => (PrintedCell[])
            [
                PrintedCell.Of(When(act.When, language)), PrintedCell.Of(act.Who), PrintedCell.Of(words.Act(act.Kind)), PrintedCell.Of(act.Why),
                PrintedCell.Of(string.Join('\n', act.Changes.Select(change => $"{words.Field(change.What)}：{Said(words, change.What, change.Old)} → {Said(words, change.What, change.New)}"))),
            ])],
        };

    private static string Said(HistoryWords words, string what, string? value) => value is null ? "—" : words.Value(what, value);

    private static PrintedCell[] Milestone(PublishedMilestone milestone, MilestoneVerdict? verdict, string language)
    {
        var due = milestone.Due.Count > 0 ? milestone.Due[^1].Due : null;
        var quotes = verdict?.Evidence.Select(evidence => $"「{evidence.Text}」") ?? [];
        return
        [
            PrintedCell.Of(milestone.Path), PrintedCell.Of(milestone.Text), PrintedCell.Day(due),
            PrintedCell.Of(verdict is null ? "-" : FormWords.Of(verdict.Verdict).In(language)), PrintedCell.Of(string.Join('\n', quotes)),
        ];
    }

    private static Bilingual? Place(PublishedSource source) => source switch
    {
        { Line: { } line } => new($"第 {line} 行", $"line {line}"),
        { Row: { } row } => new($"第 {row} 列", $"row {row}"),
        _ => null,
    };

    private static string When(DateTime utc, string language)
    {
        var moment = Moment.FromUtc(utc);
        var time = TimeOnly.MinValue.AddMinutes(moment.Minute).ToString("HH:mm", CultureInfo.InvariantCulture);
        return moment.Day.Named().In(language) + " " + time;
    }
}
