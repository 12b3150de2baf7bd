using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>Keeps a repaired table in the ledger, showing what differs from what is stored first.</summary>
internal static class SaveTable
{
    /// <summary>Compares, says what will change, and confirms.</summary>
    public static async Task<Outcome<ConfirmationReceipt>> Into(
        OpenLedger ledger, PolicyTableDraft draft, byte[] file, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        var compared = await ledger.Ask<ComparePolicyTable>().Ask(draft, null, settings.City, stop).ConfigureAwait(false);
        if (!compared.Is(out var comparison, out var refusal))
        {
            return refusal;
        }

        foreach (var row in comparison.Rows.Where(r => r.Kind == RowChange.Changed))
        {
            await terminal.Error.WriteLineAsync($"{row.Number,4}  {row.Title}").ConfigureAwait(false);
            foreach (var field in row.Fields)
            {
                await terminal.Error.WriteLineAsync($"      {field.What}: {Brief(field.Old)} → {Brief(field.New)}").ConfigureAwait(false);
            }
        }

        return await ledger.Ask<ConfirmPolicyTableHandler>()
            .Do(new ConfirmPolicyTable(draft, file, Environment.UserName, why, City: settings.City), stop).ConfigureAwait(false);
    }

    /// <summary>What was done, in one line.</summary>
    public static string Say(Terminal terminal, ConfirmationReceipt receipt) => terminal.Say(
        $"已存入（{receipt.Period}）：新增 {receipt.Added}、變更 {receipt.Changed}、不變 {receipt.Unchanged}，寫下 {receipt.Acts} 筆異動。",
        $"Saved ({receipt.Period}): {receipt.Added} added, {receipt.Changed} changed, {receipt.Unchanged} unchanged, {receipt.Acts} acts written.");

    private static string Brief(string? text) => text is null ? "—" : text.Length <= 40 ? text : text[..40] + "…";
}
