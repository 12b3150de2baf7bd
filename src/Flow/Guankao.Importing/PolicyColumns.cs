using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Names of the columns, for machines and for people.</summary>
public static class PolicyColumns
{
    /// <summary>The word that machines see: number, domain, outline, category, title, lead, supporting, goal, milestones, report, grade.</summary>
    public static string Word(this PolicyColumn column) => column switch
    {
        PolicyColumn.Number => "number",
        PolicyColumn.Domain => "domain",
        PolicyColumn.Outline => "outline",
        PolicyColumn.Category => "category",
        PolicyColumn.Title => "title",
        PolicyColumn.Lead => "lead",
        PolicyColumn.Supporting => "supporting",
        PolicyColumn.Goal => "goal",
        PolicyColumn.Milestones => "milestones",
        PolicyColumn.Report => "report",
        _ => "grade",
    };

    /// <summary>The name that people read.</summary>
    public static Bilingual Name(this PolicyColumn column) => column switch
    {
        PolicyColumn.Number => new("編號", "number"),
        PolicyColumn.Domain => new("領域", "domain"),
        PolicyColumn.Outline => new("綱要", "outline"),
        PolicyColumn.Category => new("類別", "category"),
        PolicyColumn.Title => new("政策項目", "policy item"),
        PolicyColumn.Lead => new("主辦", "lead agency"),
        PolicyColumn.Supporting => new("協辦", "supporting agencies"),
        PolicyColumn.Goal => new("年度目標", "goal"),
        PolicyColumn.Milestones => new("重要工作項目", "work items"),
        PolicyColumn.Report => new("辦理情形及成果", "report"),
        _ => new("辦理等級", "grade"),
    };

    internal static PolicyColumn Parse(string word) =>
        TryParse(word, out var column) ? column : throw new FormatException($"No column is called {word}.");

    /// <summary>The column of that word, false where there is none.</summary>
    public static bool TryParse(string word, out PolicyColumn found)
    {
        foreach (var column in Enum.GetValues<PolicyColumn>())
        {
            if (column.Word() == word)
            {
                found = column;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Columns whose cells are merged downwards and may be blank in a whole row.</summary>
    internal static bool IsCarried(this PolicyColumn column) =>
        column is PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Category;
}
