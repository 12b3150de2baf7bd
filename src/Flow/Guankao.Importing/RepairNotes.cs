using Guankao.Calendar;
using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>The sentences that say what was mended and why.</summary>
internal static class RepairNotes
{
    /// <summary>The kind that says a new page began before the row.</summary>
    internal const string NewPage = "header-repeated";

    internal static Repair HeaderRepeated() => new(NewPage, 0, new Bilingual(
        "前面有換頁後重複的標題列，已略過。", "The header was printed again on a new page before this row; it was passed over."));

    internal static Repair Joined(Locator rest) => new("row-joined", 0, new Bilingual(
        $"{Places.ZhHant(rest)}沒有項目名稱，只接續上一列的內容，已併回上一列。",
        $"{Sentence(Places.En(rest))} names no item and only goes on with the row above, so it was joined to it."));

    internal static Repair Shifted(int columns, PolicyColumn from, string witness) => columns > 0
        ? new("shifted-right", columns, new Bilingual(
            $"自「{from.Name().ZhHant}」起的內容往右偏了 {columns} 欄（「{witness}」應在「{from.Name().ZhHant}」欄），已移回。",
            $"From the {from.Name().En} on, cells stood {columns} to the right ({witness} belongs under {from.Name().En}); they were moved back."), from)
        : new("shifted-left", -columns, new Bilingual(
            $"自「{from.Name().ZhHant}」起的內容往左偏了 {-columns} 欄（「{witness}」應在「{from.Name().ZhHant}」欄），已移回。",
            $"From the {from.Name().En} on, cells stood {-columns} to the left ({witness} belongs under {from.Name().En}); they were moved back."), from);

    internal static Repair Duplicate(PolicyColumn role) => new("duplicate-cell", 0, new Bilingual(
        $"「{role.Name().ZhHant}」在同一列印了兩次，只採一次。", $"The {role.Name().En} is printed twice in this row; it counts once."), role);

    internal static Repair Carried(PolicyColumn role, string text) => new("carried-down", 0, new Bilingual(
        $"「{role.Name().ZhHant}」空白，沿用上方合併儲存格的「{text}」。",
        $"The {role.Name().En} is blank; {text} was carried down from the merged cell above."), role);

    internal static Repair CarriedUp(PolicyColumn role, string text, string lead) => new("carried-up", 0, new Bilingual(
        $"「{role.Name().ZhHant}」空白；主辦（{lead}）與上方的「{role.Name().ZhHant}」都不同，而與下方「{text}」相同，視為同一個被換頁切開的合併儲存格。",
        $"The {role.Name().En} is blank; the lead agency ({lead}) differs from all above and is that of {text} below, taken as one merged cell cut by the page."), role);

    internal static Repair Moved(PolicyColumn from, PolicyColumn to, string text) => new("cell-moved", 0, new Bilingual(
        $"「{text}」印在「{from.Name().ZhHant}」欄，依內容屬「{to.Name().ZhHant}」，已改列。",
        $"{text} is printed under {from.Name().En}; by what it says it is the {to.Name().En}."), to);

    internal static Repair Unglued(PolicyColumn role, IEnumerable<string> names) => new("glued-names-split", 0, new Bilingual(
        $"「{role.Name().ZhHant}」的機關名稱黏在一起，已分為：{string.Join("、", names)}。",
        $"The names in {role.Name().En} were glued together and were parted: {string.Join(", ", names)}."), role);

    internal static Repair AsCorrected(PolicyColumn role, Remembered reading) => new(Repair.Remembered, 0, AsCorrected(role.Name(), reading), role, reading.Id);

    internal static Bilingual AsCorrected(Bilingual column, Remembered reading) => new(
        $"依 {Day(reading.At).Dotted()} 在同類文件所作的更正，「{column.ZhHant}」的「{reading.Printed}」讀作「{reading.Meant}」。",
        $"As corrected on {Day(reading.At):yyyy-MM-dd} in a document of this kind, {reading.Printed} in {column.En} is read as {reading.Meant}.");

    internal static Repair HeadingAsCorrected(string heading, PolicyColumn? role, Remembered reading) =>
        new(Repair.Remembered, 0, HeadingAsCorrected(heading, role?.Name(), reading), role, reading.Id);

    internal static Bilingual HeadingAsCorrected(string heading, Bilingual? meaning, Remembered reading) => new(
        $"依 {Day(reading.At).Dotted()} 在同類文件所作的更正，「{heading}」欄讀作「{meaning?.ZhHant ?? "不採用"}」。",
        $"As corrected on {Day(reading.At):yyyy-MM-dd} in a document of this kind, the column {heading} is read as {meaning?.En ?? "none of ours"}.");

    // Instants are kept as UTC; the day that people remember is Taiwan's.
    private static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at.AddHours(8));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
