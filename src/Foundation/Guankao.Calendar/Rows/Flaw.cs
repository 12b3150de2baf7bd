using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>What is wrong with one line of a data file. A file with a flaw is refused whole.</summary>
/// <param name="File">Which file.</param>
/// <param name="Line">Which line, from 1.</param>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Why">What is wrong and what to do.</param>
public sealed record Flaw(string File, int Line, string Code, Bilingual Why)
{
    /// <summary>One refusal for all that is wrong; it names the first and counts the rest.</summary>
    public static Refusal ToRefusal(IReadOnlyList<Flaw> flaws)
    {
        var first = flaws[0];
        var more = flaws.Count - 1;
        return new(first.Code, new(
            $"{first.File} 第 {first.Line} 行：{first.Why.ZhHant}{(more == 0 ? "" : $"（另有 {more} 處錯誤）")}整份未採用。",
            $"{first.File}, line {first.Line}: {first.Why.En}{(more == 0 ? "" : $" ({more} more)")} The file was not taken."));
    }
}
