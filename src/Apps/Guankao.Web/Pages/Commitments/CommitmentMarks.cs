using System.Globalization;
using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Reading;
using Guankao.Web.Language;
using Guankao.Web.Parts;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Commitments;

/// <summary>
/// The marks in a commitment's texts. Promise and report point at each other: a milestone is the place <c>m0</c>, the
/// words that answer it are <c>e0-0</c>, <c>e0-1</c> …; the goal is <c>goal</c> and its answers <c>eg-0</c> …
/// </summary>
public sealed class CommitmentMarks(CommitmentPage page, ProseReader reader, IStringLocalizer texts)
{
    /// <summary>The place of a milestone on the page.</summary>
    public static string Place(int milestone) => string.Create(CultureInfo.InvariantCulture, $"m{milestone}");

    /// <summary>The place of the words that answer a milestone, or the goal where there is no index.</summary>
    public static string Place(int? milestone, int answer) => milestone is { } index
        ? string.Create(CultureInfo.InvariantCulture, $"e{index}-{answer}")
        : string.Create(CultureInfo.InvariantCulture, $"eg-{answer}");

    /// <summary>The place of the words that a finding rests on.</summary>
    public static string PlaceOfFinding(int finding, int quote) =>
        string.Create(CultureInfo.InvariantCulture, $"f{finding}-{quote}");

    /// <summary>What a milestone is called beside its answer: its own number, else its position.</summary>
    public static string Label(PublishedMilestone milestone) => milestone.Path.Length > 0
        ? milestone.Path
        : (milestone.Index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The goal's text.</summary>
    public MarkedText Goal()
    {
        var mentions = reader.Read(page.Goal);
        return new MarkedText(page.Goal, [.. new MentionMarks(page.Goal).Figures(mentions), .. Findings(FindingText.Goal, null)], MentionMarks.Points(mentions));
    }

    /// <summary>A milestone's text.</summary>
    public MarkedText Milestone(PublishedMilestone milestone)
    {
        var marks = new MentionMarks(milestone.Text);
        return new MarkedText(milestone.Text,
        [
            .. milestone.Due.Select(marks.Of), .. milestone.Targets.Select(marks.Of),
            .. Findings(FindingText.Milestone, milestone.Index),
        ]);
    }

    /// <summary>The report's text.</summary>
    public MarkedText Report()
    {
        var mentions = reader.Read(page.Report);
        var marks = new MentionMarks(page.Report);
        return new MarkedText(page.Report,
        [
            .. Answers(), .. Findings(FindingText.Report, null), .. marks.Figures(mentions),
            .. mentions.Agencies.Select(marks.Of),
        ], MentionMarks.Points(mentions));
    }

    private IEnumerable<TextMark> Answers()
    {
        if (page.Audit is not { } audit)
        {
            return [];
        }

        var goal = audit.Goal is null
            ? []
            : audit.Goal.Evidence.Select((e, i) => Answer(e, Place(null, i), "#goal", texts["show.goal.short"], texts["show.to-goal"]));
        return audit.Milestones.SelectMany(verdict => verdict.Evidence.Select((e, i) =>
        {
            var label = page.Milestones.FirstOrDefault(m => m.Index == verdict.Index) is { } milestone
                ? Label(milestone)
                : (verdict.Index + 1).ToString(CultureInfo.InvariantCulture);
            return Answer(e, Place(verdict.Index, i), "#" + Place(verdict.Index), label, texts["show.to-milestone", label]);
        })).Concat(goal);
    }

    private static TextMark Answer(Evidence evidence, string id, string href, string label, string title) =>
        new(evidence.Span, MarkKind.Evidence, null, id, new MarkLink(href, label, title));

    private IEnumerable<TextMark> Findings(FindingText where, int? milestone) =>
        (page.Audit?.Findings ?? []).SelectMany((finding, f) => finding.Quotes.Select((quote, q) => (finding, f, quote, q)))
            .Where(x => x.quote.In == where && x.quote.Milestone == milestone)
            .Select(x => new TextMark(
                x.quote.Span, MarkKind.Finding, PageLanguage.Current.Of(x.finding.Message), PlaceOfFinding(x.f, x.q)));
}
