using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Words for where something stands.</summary>
internal static class Places
{
    private const int Longest = 30;

    internal static string ZhHant(Locator locator) => locator switch
    {
        { Line: { } line } => $"第 {line} 行",
        { Sheet: { } sheet, Row: { } row } => $"「{sheet}」第 {row} 列",
        { Row: { } row } => $"第 {row} 列",
        _ => "文件中",
    };

    internal static string En(Locator locator) => locator switch
    {
        { Line: { } line } => $"line {line}",
        { Sheet: { } sheet, Row: { } row } => $"row {row} of {sheet}",
        { Row: { } row } => $"row {row}",
        _ => "one place",
    };

    internal static string Short(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= Longest ? trimmed : trimmed[..Longest] + "…";
    }
}
