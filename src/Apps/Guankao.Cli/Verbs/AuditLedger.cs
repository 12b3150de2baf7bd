using System.Globalization;
using System.Text.Json;
using Guankao.Audit;
using Guankao.Hosting;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao audit --all</c>: audits the ledger again and tells which verdicts changed.</summary>
internal static class AuditLedger
{
    public static async Task<int> Run(Terminal terminal, GuankaoSettings settings, bool again, OutputFormat format, CancellationToken stop)
    {
        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return terminal.Refuse(closed, ExitCode.Refused);
        }

        await using (ledger)
        {
            var why = terminal.Say($"重新比對整本帳（判讀方法 {Auditor.Method}）", $"Ledger audited again (method {Auditor.Method})");
            var done = await Steps.Measure(terminal, terminal.Say("重新比對", "Auditing again"), told => ledger.Ask<ReauditLedgerHandler>().Do(
                new ReauditLedger(Environment.UserName, why, again), new Told(told), stop)).ConfigureAwait(false);
            if (!done.Is(out var receipt, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Write(terminal, receipt, format);
            return ExitCode.Fine;
        }
    }

    private static void Write(Terminal terminal, ReauditReceipt receipt, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.WriteJson(json => Whole(json, receipt), indented: true);
                break;
            case OutputFormat.Jsonl:
                foreach (var report in receipt.Changed)
                {
                    terminal.WriteJson(json => One(json, report), indented: false);
                }

                break;
            default:
                Text(terminal, receipt);
                break;
        }
    }

    private static void Text(Terminal terminal, ReauditReceipt receipt)
    {
        foreach (var report in receipt.Changed)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Number,4}  {report.Title}  {report.PeriodEnd:yyyy-MM-dd}"));
            foreach (var change in report.Changes)
            {
                terminal.Out.WriteLine($"      {change.What}: {change.Old ?? "—"} → {change.New ?? "—"}");
            }
        }

        terminal.Out.WriteLine(terminal.Say(
            $"{receipt.Commitments} 件列管事項、{receipt.Reports} 份報告：重新比對 {receipt.Audited} 份，判讀改變 {receipt.Changed.Count} 份。",
            $"{receipt.Commitments} commitments, {receipt.Reports} reports: {receipt.Audited} audited again, {receipt.Changed.Count} with other verdicts."));
        if (receipt.Unkept > 0)
        {
            terminal.Out.WriteLine(terminal.Say(
                $"{receipt.Unkept} 份報告由較早的版本存入，沒有留下比對當時的文字；請再匯入原表一次。",
                $"{receipt.Unkept} reports were kept by an earlier version without the words that were audited: import their table once more."));
        }
    }

    private static void Whole(Utf8JsonWriter json, ReauditReceipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("method", Auditor.Method);
        json.WriteNumber("commitments", receipt.Commitments);
        json.WriteNumber("reports", receipt.Reports);
        json.WriteNumber("audited", receipt.Audited);
        json.WriteNumber("unkept", receipt.Unkept);
        json.WriteStartArray("changed");
        foreach (var report in receipt.Changed)
        {
            One(json, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, ReauditedReport report)
    {
        json.WriteStartObject();
        json.WriteString("commitment", report.Commitment);
        if (report.Number is { } number)
        {
            json.WriteNumber("no", number);
        }
        else
        {
            json.WriteNull("no");
        }

        json.WriteString("title", report.Title);
        json.WriteString("periodEnd", report.PeriodEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            json.WriteStartObject();
            json.WriteString("what", change.What);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed class Told(Action<double> share) : IProgress<ReauditProgress>
    {
        public void Report(ReauditProgress value) => share((double)value.Done / value.All);
    }
}
