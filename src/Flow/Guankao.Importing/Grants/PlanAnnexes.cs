using System.Globalization;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Reads 附件1：… from a plan's list of contents: its sub-plans, who leads each, and the line of the budget it is paid from.</summary>
internal sealed class PlanAnnexes(AgencyRegister register, ReadingContext context)
{
    private const string Mark = "附件";

    // As short as a name can be that two texts share and that still says something: 托老中心.
    private const int ShortestShared = 4;

    private readonly ProseReader _prose = new(register);

    internal IReadOnlyList<AnnexDraft> Of(IReadOnlyList<PlanParagraph> paragraphs, IReadOnlyList<BudgetLineDraft> lines)
    {
        var found = new List<AnnexDraft>();
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Text;
            for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
            {
                var digits = new string([.. text[(at + Mark.Length)..].TakeWhile(char.IsAsciiDigit)]);
                var colon = at + Mark.Length + digits.Length;
                if (digits.Length is 1 or 2 && colon < text.Length && text[colon] is '：' or ':')
                {
                    var next = text.IndexOf(Mark, colon, StringComparison.Ordinal);
                    var number = int.Parse(digits, CultureInfo.InvariantCulture);
                    if (!found.Exists(annex => annex.Number == number))
                    {
                        found.Add(Annex(number, text[(colon + 1)..(next < 0 ? text.Length : next)].Trim(), paragraph, lines));
                    }
                }
            }
        }

        return found;
    }

    private AnnexDraft Annex(int number, string text, PlanParagraph paragraph, IReadOnlyList<BudgetLineDraft> lines)
    {
        var (name, lead) = Led(text);
        return new AnnexDraft(number, name, paragraph.Locator) { Lead = lead, Line = PaidFrom(number, name, lines) };
    }

    // …計畫書（主辦：衛生局）, …計畫書(衛生局): an agency alone in brackets at the end, never one in the name.
    private (string Name, string? Lead) Led(string text)
    {
        var open = text.LastIndexOfAny(['（', '(']);
        if (open <= 0 || text[^1] is not ('）' or ')'))
        {
            return (text, null);
        }

        var inside = text[(open + 1)..^1];
        var said = inside[(inside.LastIndexOfAny(['：', ':']) + 1)..].Trim();
        return _prose.Read(said, context).Agencies is [{ Span.Start: 0 } agency] && agency.Span.End == said.Length
            ? (text[..open].Trim(), agency.Name ?? said) : (text, null);
    }

    // Annexes are numbered as the lines are; where they are not, the name decides.
    private static int? PaidFrom(int number, string name, IReadOnlyList<BudgetLineDraft> lines)
    {
        var best = lines.Select(line => (line.Number, Shared: Shared(line.Name, name))).Where(pair => pair.Shared >= ShortestShared)
            .OrderByDescending(pair => pair.Number == number).ThenByDescending(pair => pair.Shared).FirstOrDefault();
        return best.Number;
    }

    private static int Shared(string one, string other)
    {
        var longest = 0;
        for (var at = 0; at < one.Length; at++)
        {
            while (at + longest < one.Length && other.Contains(one.Substring(at, longest + 1), StringComparison.Ordinal))
            {
                longest++;
            }
        }

        return longest;
    }
}
