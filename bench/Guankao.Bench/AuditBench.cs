using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Guankao.Audit;
using Guankao.Documents;
using Guankao.Importing;

namespace Guankao.Bench;

/// <summary>What the audit of a policy table costs, and what each signal of its matcher brings against known answers.</summary>
internal static class AuditBench
{
    /// <summary>Processor time of a whole table, warm, and of its items repeated to each count.</summary>
    public static int Speed(string table, string[] counts)
    {
        var (promises, period) = Items(table);
        Repeat(promises, period, promises.Count * 40);
        foreach (var count in counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture)).Prepend(promises.Count))
        {
            var before = Environment.CpuUsage.TotalTime;
            Repeat(promises, period, count);
            var spent = Environment.CpuUsage.TotalTime - before;
            Console.WriteLine($"{count,8} items {spent.TotalMilliseconds,10:0.0} ms {spent.TotalMicroseconds / count,8:0} µs each, {GC.GetTotalMemory(true) / 1048576} MiB live");
        }

        return 0;
    }

    /// <summary>Turns the signals off one at a time and compares with the answers.</summary>
    public static int Ablation(string table, string answers)
    {
        var (promises, period) = Items(table);
        var gold = File.ReadLines(answers).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Print("all signals", MatchSignals.All);
        foreach (var signal in Enum.GetValues<MatchSignals>().Where(s => s is not (MatchSignals.None or MatchSignals.All)))
        {
            Print("without " + signal, MatchSignals.All & ~signal);
        }

        Print("none of them", MatchSignals.None);
        return 0;

        void Print(string name, MatchSignals signals)
        {
            var audits = promises.Where(p => p.Number is not null).ToDictionary(p => p.Number!.Value, p => (p, Auditor.Audit(p, period, signals)));
            var (strict, lenient, all, goals, allGoals) = (0, 0, 0, 0, 0);
            foreach (var answer in gold)
            {
                var known = audits.TryGetValue(answer.GetProperty("no").GetInt32(), out var item);
                var goal = answer.GetProperty("kind").GetString() == "goal";
                var said = !known ? null : goal ? Word(item.Item2.Goal?.Verdict) : Word(Verdict(item.p, item.Item2, answer.GetProperty("text_prefix").GetString()!));
                var accepted = answer.GetProperty("acceptable").EnumerateArray().Any(a => a.GetString() == said) ? 1 : 0;
                (goals, allGoals) = goal ? (goals + accepted, allGoals + 1) : (goals, allGoals);
                (lenient, all) = goal ? (lenient, all) : (lenient + accepted, all + 1);
                strict += !goal && answer.GetProperty("verdict").GetString() == said ? 1 : 0;
            }

            Console.WriteLine($"| {name} | {(double)strict / all:0.000} | {(double)lenient / all:0.000} | {(double)goals / allGoals:0.000} |");
        }
    }

    private static MilestoneVerdictKind? Verdict(AuditedPromise promise, ItemAudit audit, string beginning)
    {
        var at = promise.Milestones.Select(m => Bare(m.Text)).ToList().FindIndex(t => t.StartsWith(Bare(beginning)[..Math.Min(10, Bare(beginning).Length)], StringComparison.Ordinal));
        return at < 0 ? null : audit.Milestones[at].Verdict;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !"、,，.。；;「」『』()（）".Contains(c)));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } some ? JsonNamingPolicy.SnakeCaseLower.ConvertName(some.ToString()) : null;

    private static void Repeat(List<AuditedPromise> promises, AuditPeriod period, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Auditor.Audit(promises[i % promises.Count], period);
        }
    }

    private static (List<AuditedPromise> Promises, AuditPeriod Period) Items(string table)
    {
        using var content = File.OpenRead(table);
        if (!DocumentReader.Read(content, Path.GetFileName(table)).Is(out var document, out var refusal)
            || !PolicyTableReader.Read(document).Is(out var draft, out refusal))
        {
            throw new InvalidDataException(refusal!.ToString());
        }

        return ([.. draft.Items.Select(PolicyTableAudit.Promise)], PolicyTableAudit.Period(draft));
    }
}
