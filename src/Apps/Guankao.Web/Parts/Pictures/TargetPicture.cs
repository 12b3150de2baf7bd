using System.Globalization;
using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Web.Pages.Commitments;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>Small bars side by side: each figure that was promised, and what was reported of it.</summary>
internal static class TargetPicture
{
    private const int High = 46;
    private const int Left = 96;
    private const int Most = 380;

    /// <summary>Null where no figure was compared.</summary>
    public static Picture? Of(CommitmentPage page, IStringLocalizer texts)
    {
        var pairs = Pairs(page, texts).Where(pair => pair.Target.Value > 0).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var drawing = new Drawing(texts["picture.targets"], Left + Most + 190, (pairs.Count * High) + 12);
        for (var at = 0; at < pairs.Count; at++)
        {
            var (name, target, reported) = pairs[at];
            var (y, whole) = (at * High, Math.Max(target.Value, reported.Value));
            double Long(decimal value) => (double)(value / whole) * Most;
            drawing.Words(Left - 10, y + 27, name, "end", 13);
            drawing.Box(Left, y + 8, Long(target.Value), 12, Drawing.None, null, null);
            drawing.Box(Left, y + 22, Long(reported.Value), 12, reported.Value >= target.Value ? Drawing.Good : Drawing.Look, null, null);
            drawing.Line([(Left + Long(target.Value), y + 4), (Left + Long(target.Value), y + 38)], Drawing.Ink, 2);
            drawing.Words(Left + Most + 12, y + 18, $"{texts["show.target"]} {target.Text}", size: 12, colour: Drawing.Soft);
            drawing.Words(Left + Most + 12, y + 34, $"{texts["show.figure"]} {reported.Text}", size: 12, bold: true);
        }

        return new Picture("targets", texts["picture.targets"], texts["picture.targets.says"], drawing,
            [texts["picture.figure"], texts["show.target"], texts["show.figure"]],
            [.. pairs.Select(pair => new PictureRow(pair.Name, null, [pair.Target.Text, pair.Reported.Text]))]);
    }

    private static IEnumerable<(string Name, Figure Target, Figure Reported)> Pairs(CommitmentPage page, IStringLocalizer texts)
    {
        if (page.Audit?.Goal is { Target: { } goal, Reported: { } reached })
        {
            yield return (texts["show.goal.short"], goal, reached);
        }

        foreach (var verdict in page.Audit?.Milestones ?? [])
        {
            if (verdict is { Target: { } target, Reported: { } reported })
            {
                var milestone = page.Milestones.FirstOrDefault(item => item.Index == verdict.Index);
                yield return (milestone is null ? (verdict.Index + 1).ToString(CultureInfo.InvariantCulture) : CommitmentMarks.Label(milestone), target, reported);
            }
        }
    }
}
