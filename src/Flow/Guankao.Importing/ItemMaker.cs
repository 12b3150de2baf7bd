using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Makes the item of a row whose cells, number and labels are settled.</summary>
internal static class ItemMaker
{
    internal static DraftItem Make(AlignedRow row, ColumnLikelihood likelihood, TableProse prose, AgencyCells agencies)
    {
        var questions = row.Questions;
        var title = Title(row, likelihood);
        var (lead, supporting, named) = Agencies(row, agencies);
        var goal = prose.Goal(row.Text(PolicyColumn.Goal), questions);
        var work = row.Text(PolicyColumn.Milestones);
        var milestones = prose.Milestones(work, LeadingBlanks(row, PolicyColumn.Milestones), questions);
        var report = row.Text(PolicyColumn.Report);
        prose.Report(report, questions);
        var gradePrinted = row.Text(PolicyColumn.Grade);
        var grade = TableWords.Current.GradeOf(gradePrinted);
        Missing(row, questions, grade);
        return new DraftItem(
            row.Number, title, lead, row.Text(PolicyColumn.Lead), supporting, row.Domain, row.Outline, row.Category, goal, milestones, report,
            grade, gradePrinted, row.Raw, row.Cells, row.Repairs,
            [.. questions.Where(question => !row.Decided.Upholds(question))], row.Locator)
        {
            Work = work, Agencies = named, Corrections = row.Decided.All,
        };
    }

    private static string Title(AlignedRow row, ColumnLikelihood likelihood)
    {
        var printed = row.Text(PolicyColumn.Title);
        var head = Numeral.At(printed);
        return head.Style != NumeralStyle.None && head.Style == likelihood.StyleOf(PolicyColumn.Title) ? printed[head.Length..] : printed;
    }

    // A lead that a person wrote leaves the others in its cell where they were: they are supporting agencies.
    private static (string? Lead, List<string> Supporting, List<PrintedAgency> Named) Agencies(AlignedRow row, AgencyCells agencies)
    {
        var leads = Names(row, PolicyColumn.Lead, row.Text(PolicyColumn.Lead), agencies);
        var others = Names(row, PolicyColumn.Supporting, row.Text(PolicyColumn.Supporting), agencies);
        if (row.Decided.Cell(PolicyColumn.Supporting) is not null)
        {
            leads = [.. leads.Take(1)];
        }
        else if (row.Decided.Cell(PolicyColumn.Lead) is not null)
        {
            others.InsertRange(0, Names(row, PolicyColumn.Lead, row.AsRead(PolicyColumn.Lead), agencies).Skip(1).Except(leads));
        }

        List<PrintedAgency> named = [.. Full(leads, PolicyColumn.Lead, agencies), .. Full(others, PolicyColumn.Supporting, agencies)];
        row.Questions.AddRange(named.Where(agency => agencies.KnowsCity && !agencies.FullName(agency.Printed).Known)
            .Select(agency => Unknown(agency.Printed, agency.Role, agencies)));
        var full = named.Select(agency => agency.Name).ToList();
        return leads.Count == 0 ? (null, full, named) : (full[0], full[1..], named);
    }

    private static IEnumerable<PrintedAgency> Full(List<string> names, PolicyColumn role, AgencyCells agencies) =>
        names.Select(name => new PrintedAgency(role, name, agencies.FullName(name).Name));

    private static List<string> Names(AlignedRow row, PolicyColumn role, string printed, AgencyCells agencies)
    {
        var names = agencies.Split(printed, out var glued, row.Decided.Undone("glued-names-split", role));
        if (glued && !row.Repairs.Exists(repair => repair.Kind == "glued-names-split" && repair.Role == role))
        {
            row.Repairs.Add(RepairNotes.Unglued(role, names));
        }

        return names;
    }

    private static void Missing(AlignedRow row, List<Question> questions, string? grade)
    {
        foreach (var role in (ReadOnlySpan<PolicyColumn>)[PolicyColumn.Title, PolicyColumn.Lead, PolicyColumn.Milestones, PolicyColumn.Report])
        {
            if (row.Text(role).Length == 0)
            {
                questions.Add(new Question(role.Word() + "-missing", new Bilingual(
                    $"「{role.Name().ZhHant}」沒有內容，請向機關補齊。", $"The {role.Name().En} is empty. Please ask the agency."), role));
            }
        }

        if (grade is null)
        {
            var printed = row.Text(PolicyColumn.Grade);
            questions.Add(printed.Length == 0
                ? new Question("grade-missing", new Bilingual("沒有辦理等級，請補上。", "There is no grade. Please fill it in."), PolicyColumn.Grade)
                : new Question("grade-unknown", new Bilingual(
                    $"辦理等級「{Places.Short(printed)}」不在對照表中，請確認。", $"The grade {Places.Short(printed)} is not on the list. Please confirm."),
                    PolicyColumn.Grade)
                {
                    Offers = [.. TableWords.Current.Grades.Select(known => new OfferedReading(PolicyColumn.Grade, null, known))],
                });
        }
    }

    private static Question Unknown(string name, PolicyColumn role, AgencyCells agencies) => new("agency-unknown", new Bilingual(
        $"機關名冊裡沒有「{name}」，請確認全名。", $"{name} is not in the register of agencies. Please confirm its full name."), role)
    {
        Offers = [.. agencies.Like(name).Distinct().Take(3).Select(known => new OfferedReading(role, name, known))],
    };

    private static int LeadingBlanks(AlignedRow row, PolicyColumn role)
    {
        if (row.Text(role) != row.AsRead(role))
        {
            return 0;
        }

        var first = row.Cells.Find(cell => cell.Role == role && !string.IsNullOrWhiteSpace(cell.Text))?.Text ?? "";
        return first.Length - first.TrimStart().Length;
    }
}
