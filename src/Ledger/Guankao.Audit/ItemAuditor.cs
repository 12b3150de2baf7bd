using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Audits one item: reads, matches, judges, finds.</summary>
internal sealed class ItemAuditor(AuditWords words, MatchSignals signals, AuditPeriod period)
{
    [ThreadStatic]
    private static ProseReader? t_reader;

    private readonly ReadingContext _context = new(period.To, period.City);

    private static ProseReader Reader => t_reader ??= new ProseReader(AgencyRegister.Taiwan);

    public ItemAudit Audit(AuditedPromise promise)
    {
        var item = Examine(promise);
        var findings = FindingsOf(item);
        var lights = Lights.Of(item.Official, item.GoalVerdict, item.Milestones);
        return new(item.GoalVerdict, item.Milestones, findings, lights, Auditor.Method);
    }

    /// <summary>Only what the promise itself shows.</summary>
    public IReadOnlyList<Finding> Lint(AuditedPromise promise)
    {
        var item = Examine(promise with { Report = string.Empty });
        return [.. PlanLint.Of(item).Concat(DateFindings.Of(item))];
    }

    private AuditedItem Examine(AuditedPromise promise)
    {
        var parts = new List<PromisePart>();
        var splitter = new PromiseSplitter(words);
        for (var m = 0; m < promise.Milestones.Count; m++)
        {
            splitter.Split(m, promise.Milestones[m], parts);
        }

        var milestones = promise.Milestones.Select(m => Reader.Read(m.Text, _context)).ToList();
        var goal = string.IsNullOrWhiteSpace(promise.Goal) ? null : Reader.Read(promise.Goal, _context);
        var report = new ReportSplitter(words).Split(promise.Report, Reader.Read(promise.Report, _context));
        var matches = new Matcher(words, signals, period.From).Match(parts, milestones, report);
        var judge = new PartJudge(words, period, report, parts);
        var verdicts = parts.Select((p, i) => judge.Judge(p, matches[i])).ToList();
        var goalVerdict = goal is null ? null : Goal(promise.Goal, goal, verdicts, report);
        GoalReference.Resolve(verdicts, goalVerdict, report);
        var together = promise.Milestones.Select((m, i) =>
            MilestoneJudge.Together(m.Index, [.. verdicts.Where(v => v.Part.Milestone == i)], report, period)).ToList();
        return new(
            promise, period, words, report, goal, milestones, verdicts, together,
            goalVerdict, GradeWords.Default.LightOf(promise.Grade, period.City));
    }

    private GoalVerdict Goal(string text, Mentions mentions, List<PartVerdict> verdicts, ReportText report)
    {
        var part = new PromisePart(
            0, text, new(0, text.Length), default, GoalTargets.CoreOf(text), [], GoalTargets.Of(text, mentions), ActionScanner.Actions(words, text));
        return new GoalJudge(words, signals, report).Judge(part, mentions, verdicts);
    }

    private static List<Finding> FindingsOf(AuditedItem item) =>
    [
        .. ScheduleFindings.Of(item)
            .Concat(TargetFindings.Of(item))
            .Concat(GradeFindings.Of(item))
            .Concat(DateFindings.Of(item))
            .Concat(ArithmeticFindings.Of(item))
            .Concat(OutsideFindings.Of(item))
            .Concat(BaselineFindings.Of(item))
            .Concat(PlanLint.Of(item))
            .GroupBy(f => (f.Code, f.Message), (_, same) => Together([.. same]))
            .OrderByDescending(f => f.Severity),
    ];

    /// <summary>A goal and its only milestone often promise one figure: the sentence is said once, with the words of both.</summary>
    private static Finding Together(IReadOnlyList<Finding> same) =>
        same.Count == 1 ? same[0] : same[0] with { Quotes = [.. same.SelectMany(f => f.Quotes).Distinct()] };
}
