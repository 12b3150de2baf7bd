using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Makes the item of a row whose cells, number and labels are settled.</summary>
internal static class ItemMaker
{
    internal static DraftItem Make(AlignedRow row, ColumnLikelihood likelihood, TableProse prose, AgencyCells agencies)
    {
        var questions = row.Questions;
        var title = Title(row, likelihood);
        var (lead, supporting, leadPrinted) = Agencies(row, agencies);
        var goal = prose.Goal(row.Text(PolicyColumn.Goal), questions);
        var work = row.Text(PolicyColumn.Milestones);
        var milestones = prose.Milestones(work, LeadingBlanks(row, PolicyColumn.Milestones), questions);
        var report = row.Text(PolicyColumn.Report);
        prose.Report(report, questions);
        var gradePrinted = row.Text(PolicyColumn.Grade);
        var grade = TableWords.Current.GradeOf(gradePrinted);
        Missing(row, questions, grade);
        return new DraftItem(
            row.Number, title, lead, leadPrinted, supporting, row.Domain, row.Outline, row.Category, goal, milestones, report,
            grade, gradePrinted, row.Raw, row.Cells, row.Repairs, questions, row.Locator);
    }

    private static string Title(AlignedRow row, ColumnLikelihood likelihood)
    {
        var printed = row.Text(PolicyColumn.Title);
        var head = Numeral.At(printed);
        return head.Style != NumeralStyle.None && head.Style == likelihood.StyleOf(PolicyColumn.Title) ? printed[head.Length..] : printed;
    }

    private static (string? Lead, List<string> Supporting, string Printed) Agencies(AlignedRow row, AgencyCells agencies)
    {
        var printed = row.Text(PolicyColumn.Lead);
        var leads = Names(row, PolicyColumn.Lead, printed, agencies);
        var others = Names(row, PolicyColumn.Supporting, row.Text(PolicyColumn.Supporting), agencies);
        var named = leads.Concat(others).ToList();
        foreach (var name in named)
        {
            if (agencies.KnowsCity && !agencies.FullName(name).Known)
            {
                row.Questions.Add(Unknown(name, leads.Contains(name) ? PolicyColumn.Lead : PolicyColumn.Supporting));
            }
        }

        var full = named.Select(name => agencies.FullName(name).Name).ToList();
        return leads.Count == 0 ? (null, full, printed) : (full[0], full[1..], printed);
    }

    private static List<string> Names(AlignedRow row, PolicyColumn role, string printed, AgencyCells agencies)
    {
        var names = agencies.Split(printed, out var glued);
        if (glued)
        {
            row.Repairs.Add(RepairNotes.Unglued(role, names));
        }

        return names;
    }

    private static void Missing(AlignedRow row, List<Question> questions, string? grade)
    {
        foreach (var role in (ReadOnlySpan<PolicyColumn>)[PolicyColumn.Title, PolicyColumn.Lead, PolicyColumn.Milestones, PolicyColumn.Report])
        {
            if (!row.Has(role))
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
                    PolicyColumn.Grade));
        }
    }

    private static Question Unknown(string name, PolicyColumn role) => new("agency-unknown", new Bilingual(
        $"機關名冊裡沒有「{name}」，請確認全名。", $"{name} is not in the register of agencies. Please confirm its full name."), role);

    private static int LeadingBlanks(AlignedRow row, PolicyColumn role)
    {
        var first = row.Cells.Find(cell => cell.Role == role && !string.IsNullOrWhiteSpace(cell.Text))?.Text ?? "";
        return first.Length - first.TrimStart().Length;
    }
}
