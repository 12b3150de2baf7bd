using System.CommandLine;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Referrals;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao referrals</c>: keeps the keys that seal them.</summary>
internal static class ReferralVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings) =>
        new("referrals", terminal.Say("轉介：更換加密金鑰", "Referrals: renew the keys that seal them")) { Reseal(terminal, settings) };

    private static Command Reseal(Terminal terminal, GuankaoSettings settings)
    {
        var fresh = new Option<bool>("--new-key") { Description = terminal.Say("先產生一把新金鑰", "Make a new key first") };
        var command = new Command("reseal", terminal.Say("以最新的金鑰重新加密所有轉介", "Seal every referral by the newest key")) { fresh };
        command.SetAction(async (call, stop) =>
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                var done = await ledger.Ask<ResealReferralsHandler>().Do(new ResealReferrals(Actor.Console, call.GetValue(fresh)), stop).ConfigureAwait(false);
                if (!done.Is(out var renewed, out refusal))
                {
                    return terminal.Refuse(refusal, ExitCode.Refused);
                }

                await terminal.Out.WriteLineAsync(terminal.Say($"已重新加密 {renewed} 筆；金鑰在 {settings.KeyFolder}，請與資料庫分開備份。", $"{renewed} records sealed anew; the keys are in {settings.KeyFolder}: back them up apart from the database.")).ConfigureAwait(false);
                return ExitCode.Fine;
            }
        });
        return command;
    }
}
