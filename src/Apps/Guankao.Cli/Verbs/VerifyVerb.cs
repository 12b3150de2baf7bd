using System.CommandLine;
using Guankao.Hosting;
using Guankao.Store.Acts;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao verify</c>: proves the chain of acts.</summary>
internal static class VerifyVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var command = new Command("verify", terminal.Say("驗證異動紀錄的雜湊鏈", "Prove the chain of acts"));
        command.SetAction(async (_, stop) =>
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                var proof = await ledger.Ask<VerifyActs>().Ask(stop).ConfigureAwait(false);
                await terminal.Out.WriteLineAsync(Say(terminal, proof)).ConfigureAwait(false);
                return proof.Broken is null ? ExitCode.Fine : ExitCode.Refused;
            }
        });
        return command;
    }

    internal static string Say(Terminal terminal, ActProof proof) => proof.Broken switch
    {
        null => terminal.Say(
            $"{proof.Acts} 筆異動紀錄完整相連，鏈首雜湊 {proof.Head}。", $"{proof.Acts} acts, unbroken; head {proof.Head}."),
        { Fault: ActFault.Missing } broken => terminal.Say(
            $"第 {broken.Number} 筆異動紀錄之前有缺漏。", $"An act before number {broken.Number} is gone."),
        { Fault: ActFault.Unlinked } broken => terminal.Say(
            $"第 {broken.Number} 筆異動紀錄（{broken.Kind}）與前一筆不相連。", $"Act {broken.Number} ({broken.Kind}) does not follow the one before it."),
        var broken => terminal.Say(
            $"第 {broken.Number} 筆異動紀錄（{broken.Kind}）內容遭更動。", $"The words of act {broken.Number} ({broken.Kind}) were altered."),
    };
}
