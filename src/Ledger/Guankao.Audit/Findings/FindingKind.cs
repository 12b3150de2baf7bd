using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>A kind of finding: its code, how much it matters and what to ask.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Ask">What to ask the agency.</param>
public sealed record FindingKind(string Code, Severity Severity, Bilingual Title, Bilingual Ask)
{
    internal Finding Say(Bilingual message, params IReadOnlyList<FindingQuote> quotes) => new(Code, Severity, message, Ask, quotes);
}
