using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Corrections in a sentence each, for pages, files and the ledger.</summary>
public static class CorrectionNotes
{
    /// <summary>What was decided.</summary>
    public static Bilingual Of(Correction correction)
    {
        var (zh, en) = Name(correction.Column);
        var (byZh, byEn) = correction.Who is { } who ? ($"（{who}）", $" ({who})") : ("", "");
        return correction.Kind switch
        {
            CorrectionKind.Cell => new Bilingual(
                $"「{zh}」人工更正{byZh}：「{Shown(correction.Old, "空白")}」改為「{Shown(correction.New, "空白")}」。",
                $"{en} was corrected by hand{byEn}: {Shown(correction.Old, "blank")} became {Shown(correction.New, "blank")}."),
            CorrectionKind.RepairUndone => new Bilingual(
                $"人工取消修復{byZh}：{correction.Old}", $"A repair was undone by hand{byEn}: {correction.Old}"),
            CorrectionKind.Upheld => new Bilingual(
                $"人工確認維持原讀法{byZh}：{correction.Old}", $"Confirmed by hand as it reads{byEn}: {correction.Old}"),
            _ => new Bilingual(
                $"欄位「{zh}」人工改讀作「{Meaning(correction.New).Zh}」{byZh}（原讀作「{Meaning(correction.Old).Zh}」）。",
                $"The column {en} is read as {Meaning(correction.New).En} by hand{byEn} (before: {Meaning(correction.Old).En})."),
        };
    }

    private static (string Zh, string En) Meaning(string word) =>
        TableMeanings.Of(word) is { } name ? (name.ZhHant, name.En) : ("不採用", "none of ours");

    private static (string Zh, string En) Name(string column) =>
        PolicyColumns.TryParse(column, out var role) ? (role.Name().ZhHant, role.Name().En) : (column, column);

    private static string Shown(string text, string blank) => text.Length == 0 ? blank : Places.Short(text.ReplaceLineEndings(" "));
}
