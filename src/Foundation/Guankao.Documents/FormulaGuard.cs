namespace Guankao.Documents;

/// <summary>
/// Spreadsheets run a text cell of a csv file as a formula where it begins with one of a few signs. An apostrophe before it
/// keeps it text; taken off again when it is read, nothing is lost.
/// </summary>
internal static class FormulaGuard
{
    // Full-width signs too: Chinese and Japanese editions take them for the narrow ones.
    private const string Signs = "=+-@\t\r＝＋－＠";

    /// <summary>The text as it may stand in a csv file.</summary>
    internal static string Put(string text) => IsAtRisk(text) ? "'" + text : text;

    /// <summary>The text as it was before.</summary>
    internal static string Take(string text) => text.StartsWith('\'') && IsAtRisk(text) ? text[1..] : text;

    // A dash alone says 「none」 in every official table and computes nothing.
    private static bool IsAtRisk(string text)
    {
        var signed = text.AsSpan().TrimStart('\'');
        return signed.Length > 1 && Signs.Contains(signed[0]);
    }
}
