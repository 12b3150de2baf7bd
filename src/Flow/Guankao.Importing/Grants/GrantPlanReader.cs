using Guankao.Documents;
using Guankao.Grants;
using Guankao.Reading;
using Guankao.Rules;

namespace Guankao.Importing;

/// <summary>Turns a document that holds a grant plan into a draft. Changes nothing anywhere.</summary>
public static class GrantPlanReader
{
    private const int FewestLines = 2;

    /// <summary>Reads it; null where the document is no grant plan.</summary>
    public static GrantPlanDraft? Read(SourceDocument document) => Read(document, AgencyRegister.Taiwan, RuleBook.Shipped);

    /// <summary>Reads it by the rules given; null where the document is no grant plan.</summary>
    public static GrantPlanDraft? Read(SourceDocument document, AgencyRegister register, RuleBook rules)
    {
        var tables = document.Blocks.Any(block => block is Table) && TableDoctor.Read(document, register).Is(out var read, out _) && read.Policy is null
            ? read.Tables : [];
        var lines = PlanLine.Of(document);
        var notes = PlanNote.Take(document, lines);
        if (BudgetReader.Read(lines, notes, tables) is not { } budget || budget.Lines.Count < FewestLines)
        {
            return null;
        }

        var paragraphs = PlanParagraph.Of(lines, document.Format == "txt");
        var head = PlanHead.Of(lines, paragraphs, document.Name);
        return IsPlan(head, paragraphs) ? Make(document, register, rules, head, budget, paragraphs, lines, tables) : null;
    }

    // A budget table alone is no plan: the document must say that it is one, or how the money is shared.
    private static bool IsPlan(PlanHead head, IReadOnlyList<PlanParagraph> paragraphs) =>
        PlanWords.Current.Has("plan", head.Title) || head.StatedOwn is not null
        || GrantProgramme.In(head.Title) is not null || paragraphs.Take(20).Any(paragraph => PlanWords.Current.Has("plan", paragraph.Text));

    private static GrantPlanDraft Make(
        SourceDocument document, AgencyRegister register, RuleBook rules, PlanHead head, ReadBudget budget,
        IReadOnlyList<PlanParagraph> paragraphs, IReadOnlyList<PlanLine> lines, IReadOnlyList<TableDraft> tables)
    {
        var city = CityName.Of(head.Title, PrintedRow.Of(document));
        var programme = GrantProgramme.In(head.Title) ?? GrantProgramme.In(string.Concat(paragraphs.Take(60).Select(paragraph => paragraph.Text)));
        var basis = head.Year is { } year ? ShareBasis.Of(rules, programme, city, year, head.StatedTier, head.StatedOwn) : null;
        var drafts = budget.Lines.Select(line => new BudgetLineDraft(
            line.Number, line.Name, line.Money,
            basis is null ? null : ShareProof.Of(line.Money, basis, line.Number is { } number ? head.Exceptions.GetValueOrDefault(number) : null),
            line.Note?.Items ?? [], line.Note?.Text ?? "", line.Locator)).ToList();
        var context = new ReadingContext(head.Year is { } roc ? new DateOnly(roc + 1911, 1, 1) : null, city);
        var series = SeriesReader.Read(paragraphs, tables);
        var plan = new GrantPlanDraft(
            head.Title, programme, city, head.Year, basis, drafts, budget.Totals, StaffingReader.Read(lines, tables),
            ResourceReader.Read(lines, tables), series, [.. MeetingDuties.Of(series), .. new DutyReader(register, context).Read(paragraphs, series)], new PlanAnnexes(register, context).Of(paragraphs, drafts), []);
        return plan with { Questions = PlanQuestions.Of(plan, head, budget) };
    }
}
