using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Meetings;

namespace Guankao.Importing.Meetings;

/// <summary>Reads how often a series must meet from what a person wrote: 每4個月至少1次, 每季, 每年至少2次.</summary>
public static class CadenceWords
{
    /// <summary>The cadence, or why it cannot be read.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="ground">The document or rule that the person says it rests on.</param>
    public static Outcome<CadenceTerms> Read(string text, string ground) => CadenceReader.In(text, new Locator()) is [var (cadence, _)] && cadence.PerYear > 0
        ? new CadenceTerms(cadence.Every, cadence.Unit, cadence.Times, text.Trim(), ground)
        : new Refusal("cadence-unreadable", new(
            "週期看不懂，請寫成「每4個月至少1次」「每季1次」「每年至少2次」。", "The cadence cannot be read: write it as 每4個月至少1次, 每季1次 or 每年至少2次."));
}
