using System.Globalization;

namespace Guankao.Importing;

/// <summary>The cells of an item as a person edits them.</summary>
public static class CellText
{
    /// <summary>The columns that a person can correct, in the order of the table.</summary>
    public static IReadOnlyList<PolicyColumn> Columns { get; } =
    [
        PolicyColumn.Number, PolicyColumn.Domain, PolicyColumn.Outline, PolicyColumn.Category, PolicyColumn.Title, PolicyColumn.Lead,
        PolicyColumn.Supporting, PolicyColumn.Goal, PolicyColumn.Milestones, PolicyColumn.Report, PolicyColumn.Grade,
    ];

    /// <summary>What stands in a column of an item.</summary>
    public static string Of(DraftItem item, PolicyColumn column) => column switch
    {
        PolicyColumn.Number => item.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        PolicyColumn.Domain => item.Domain ?? "",
        PolicyColumn.Outline => item.Outline ?? "",
        PolicyColumn.Category => item.Category ?? "",
        PolicyColumn.Title => item.Title,
        PolicyColumn.Lead => item.Lead ?? "",
        PolicyColumn.Supporting => string.Join('、', item.Supporting),
        PolicyColumn.Goal => item.Goal?.Text ?? "",
        PolicyColumn.Milestones => item.Work,
        PolicyColumn.Report => item.Report,
        _ => item.GradePrinted,
    };

    /// <summary>Text from a form: line ends of one kind, nothing around it.</summary>
    public static string Clean(string written) => written.ReplaceLineEndings("\n").Trim();

    /// <summary>Columns whose text may run over many lines.</summary>
    public static bool IsProse(PolicyColumn column) => column is PolicyColumn.Goal or PolicyColumn.Milestones or PolicyColumn.Report;
}
