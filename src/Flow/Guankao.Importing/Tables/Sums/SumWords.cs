using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Sentences that say which figure explains why sums do not add up.</summary>
internal static class SumWords
{
    internal static string Figure(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    internal static Bilingual Of(SumLayout layout, SumCause? cause)
    {
        if (cause is not { } known)
        {
            return new Bilingual("看不出是哪一格，請查對。", "No single figure explains it. Please check.");
        }

        var (fitting, column) = (Figure(known.Fitting), layout.Columns[known.Column].Name);
        if (known.Row is null)
        {
            return new Bilingual($"編號有缺，可能漏了一列（{fitting}）。", $"A number is missing; a row of {fitting} may have been left out.");
        }

        var row = layout.Label(layout.Rows.ToList().FindIndex(r => r.Locator == known.Row));
        var printed = Figure(known.Printed ?? 0);
        return known.Kind switch
        {
            "left-out" => new($"差額正好等於「{row.ZhHant}」的 {printed}，合計可能漏加這一列。", $"The difference is just {row.En} ({printed}); the total may have left it out."),
            "counted-twice" => new($"差額正好等於「{row.ZhHant}」的 {printed}，合計可能把這一列加了兩次。", $"The difference is just {row.En} ({printed}); the total may count it twice."),
            "digits-swapped" => new($"「{row.ZhHant}」的「{column}」{printed} 若為 {fitting}（兩個數字對調），就都相符。", $"If {printed} of {row.En}, {column}, were {fitting} (two digits changed places), everything would add up."),
            "unit-slip" => new($"「{row.ZhHant}」的「{column}」{printed} 可能用了別的單位，若為 {fitting} 就都相符。", $"{printed} of {row.En}, {column}, may be in another unit; with {fitting} everything would add up."),
            _ => new($"若「{row.ZhHant}」的「{column}」由 {printed} 改為 {fitting}，就都相符。", $"If {row.En}, {column}, were {fitting} instead of {printed}, everything would add up."),
        };
    }
}
