using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Parts names of agencies that stand in one cell without anything between them.</summary>
internal static class CellSplitter
{
    private const int ShortName = 4;
    private const string GluedSplit = "glued-names-split";

    internal static void Split(List<BodyRow> rows, IReadOnlyList<ColumnType> types, IReadOnlyList<HeadColumn> heads, AgencyCells agencies, HandWriting hand, List<TableRepair> repairs)
    {
        for (var c = 0; c < types.Count; c++)
        {
            foreach (var row in rows.Where(row => types[c] == ColumnType.Agency && row.Has(c) && !row.Carried[c] && !hand.Undone(row, GluedSplit, c)))
            {
                var names = agencies.Split(row.Texts[c], out var glued);
                if (glued && AreEqual(names, agencies))
                {
                    row.Texts[c] = string.Join('、', names);
                    var heading = CellCarrier.Name(heads, c);
                    repairs.Add(new TableRepair(GluedSplit, new Bilingual(
                        $"「{heading}」的機關名稱黏在一起，已分為：{string.Join("、", names)}。",
                        $"The names under {heading} were glued together and were parted: {string.Join(", ", names)}."), row.Locator, [.. row.Raw]) { Place = c });
                }
            }
        }
    }

    // 工務局養護工程處 is an office of a bureau, 工務局水利局 are two bureaus.
    private static bool AreEqual(List<string> names, AgencyCells agencies) =>
        names.TrueForAll(name => name.Length <= ShortName || agencies.FullName(name).Known)
        && names.Select(name => name.Contains("政府", StringComparison.Ordinal)).Distinct().Count() == 1;
}
