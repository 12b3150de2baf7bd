using Guankao.Audit;
using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>How kinds of acts and names of fields are said; a page of the web says them the same way.</summary>
/// <param name="Act">A kind of act in words.</param>
/// <param name="Field">What an act changed, in words.</param>
/// <param name="Value">What stood or stands in a field, in words: the field, then what is kept.</param>
public sealed record HistoryWords(Func<string, string> Act, Func<string, string> Field, Func<string, string, string> Value);

/// <summary>Prints one commitment with everything its page shows.</summary>
public static class CommitmentPagePrint
{
    /// <summary>The page as a document, for odt, docx and PDF.</summary>
    public static PrintedDocument Of(CommitmentPage page, HistoryWords words, string language = "zh-Hant-TW")
    {
        var name = page.Number is { } number ? $"{number}、{page.Title}" : page.Title;
        var parts = new List<PrintedPart> { new PrintedHeading(1, name), Facts(page, language) };
        Section(parts, language, new("年度目標", "Goal"), page.Goal);
        if (page.Audit?.Goal is { } goal)
        {
            parts.Add(new PrintedParagraph(
                new Bilingual($"判讀：{FormWords.Of(goal.Verdict)}。{goal.Reason}", $"Reading: {FormWords.Of(goal.Verdict).En}. {goal.Reason.En}").In(language)));
        }

        parts.Add(new PrintedHeading(2, new Bilingual("重要工作項目", "Work items").In(language)));
        parts.Add(CommitmentTables.Milestones(page, language));
        Section(parts, language, new Bilingual($"{page.Period}辦理情形及成果", $"Report {page.Period}"), page.Report);
        if (page.Audit is { Findings.Count: > 0 } audit)
        {
            parts.Add(new PrintedHeading(2, new Bilingual("可以問的問題", "What to ask").In(language)));
            parts.Add(CommitmentTables.Findings(audit.Findings, language));
        }

        parts.Add(new PrintedHeading(2, new Bilingual("從哪裡來", "Where it comes from").In(language)));
        parts.Add(CommitmentTables.Sources(page.Sources, language));
        parts.Add(new PrintedHeading(2, new Bilingual("異動紀錄", "History").In(language)));
        parts.Add(CommitmentTables.History(page.History, words, language));
        return new PrintedDocument(name, PaperTurn.Portrait, parts) { Language = language };
    }

    private static void Section(List<PrintedPart> parts, string language, Bilingual heading, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new PrintedHeading(2, heading.In(language)));
            parts.Add(new PrintedParagraph(text));
        }
    }

    private static PrintedTable Facts(CommitmentPage page, string language)
    {
        var facts = new List<(Bilingual Name, string? Value)>
        {
            (new("領域", "Domain"), page.Domain), (new("綱要", "Outline"), page.Outline), (new("類別", "Category"), page.Category),
            (new("主辦", "Lead agency"), page.Lead), (new("協辦", "Supporting agencies"), string.Join('、', page.Supporting)),
            (new("報告期間", "Period"), page.Period), (new("辦理等級", "Grade"), page.GradePrinted),
        };
        if (page.Audit?.Lights is { } lights)
        {
            facts.AddRange([
                (new("機關自評", "Agency's word"), FormWords.Official(lights.Official).In(language)),
                (new("文字佐證", "Evidence"), FormWords.Evidence(lights.Evidence).In(language)),
                (new("期程", "Schedule"), FormWords.Schedule(lights.Schedule).In(language)),
            ]);
        }

        return new PrintedTable(new Bilingual("基本資料", "Facts").In(language), [new(40), new(140)])
        {
            Rows = [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (PrintedCell[])
                [PrintedCell.Of(fact.Name.In(language)) with { Strong = true }, PrintedCell.Of(fact.Value)])],
        };
    }
}
