using System.Globalization;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>決議暨裁示事項辦理情形表: landscape, every ruling with its matter, agency, deadline, what was done and its state.</summary>
public static class RulingTablePrint
{
    private static readonly Part[] Parts =
    [
        new(new("案號", "No."), new(15, CellAlign.Centre), line => line.Number, false),
        new(new("會議名稱", "Meeting"), new(30), line => line.Meeting, false),
        new(new("案由", "Matter"), new(44), line => line.Matter, true),
        new(new("提案人", "Proposer"), new(22), line => line.Proposer, false),
        new(new("決議事項", "Decision"), new(56), line => line.Decision, true),
        new(new("主辦機關", "Lead"), new(28, CellAlign.Centre), line => string.Join('、', line.Leads), false),
        new(new("協辦機關", "Supporting"), new(28, CellAlign.Centre), line => string.Join('、', line.Supporting), false),
        new(new("期限", "Due"), new(24, CellAlign.Centre), line => line.Due, false),
        new(new("辦理情形", "What was done"), new(64), line => line.Handling, true),
        new(new("列管情形", "State"), new(22, CellAlign.Centre), line => line.Tracking, true),
    ];

    private sealed record Part(Bilingual Name, PrintedColumn Column, Func<RulingLine, string> Of, bool Always);

    /// <summary>The table as a document.</summary>
    public static PrintedDocument Of(RulingTableForm form, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(form);
        var name = form.Title.Length > 0 ? form.Title : new Bilingual("決議暨裁示事項辦理情形表", "Decisions and rulings").In(language);
        var parts = Parts.Where(part => part.Always || form.Lines.Any(line => part.Of(line).Length > 0)).ToList();
        return new PrintedDocument(name + (form.AsOf.Length > 0 ? $"({form.AsOf})" : ""), PaperTurn.Landscape,
        [
            new PrintedTable(new Bilingual("辦理情形表", "Rulings").In(language), [.. parts.Select(part => part.Column)])
            {
                Titles = [name],
                UnitLine = string.Join('　', new[] { form.AsOf, Counted(form.Lines, language) }.Where(text => text.Length > 0)),
                Header = [FormWords.Headings(language, [.. parts.Select(part => part.Name)])],
                Rows = [.. form.Lines.Select(line => parts.Select(part => Cell(part, line)).ToArray())],
                Footnotes = form.Footnotes,
            },
        ])
        {
            TablePoints = 9,
            Language = language,
        };
    }

    private static PrintedCell Cell(Part part, RulingLine line) =>
        part == Parts[0] && long.TryParse(line.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && line.Number[0] != '0'
            ? PrintedCell.Whole(number) : PrintedCell.Of(part.Of(line));

    // 共 12 案：繼續列管 9 案、解除列管 3 案
    private static string Counted(IReadOnlyList<RulingLine> lines, string language)
    {
        var states = lines.Where(line => line.Tracking.Length is > 0 and <= 8).GroupBy(line => line.Tracking).ToList();
        var zh = $"共 {lines.Count} 案" + (states.Count == 0 ? "" : "：" + string.Join('、', states.Select(state => $"{state.Key} {state.Count()} 案")));
        var en = $"{lines.Count} in all" + (states.Count == 0 ? "" : ": " + string.Join(", ", states.Select(state => $"{state.Key} {state.Count()}")));
        return new Bilingual(zh, en).In(language);
    }
}
