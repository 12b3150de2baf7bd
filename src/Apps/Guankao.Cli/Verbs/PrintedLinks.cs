using System.Globalization;
using Guankao.Identity.Signing;
using Guankao.Web;

namespace Guankao.Cli.Verbs;

/// <summary>One-time links on a terminal: each once, to be handed over by whoever reads it.</summary>
internal static class PrintedLinks
{
    public static async Task Write(Terminal terminal, string address, IReadOnlyList<IssuedLink> links)
    {
        foreach (var link in links)
        {
            var until = link.Until.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var name = link.Name.Length > 0 ? link.Name : terminal.Say("第一位系統管理者", "First system keeper");
            await terminal.Out.WriteLineAsync(terminal.Say($"{name}（有效至 {until} UTC，只能用一次）：", $"{name} (once, until {until} UTC):")).ConfigureAwait(false);
            await terminal.Out.WriteLineAsync("  " + address.TrimEnd('/') + Links.Account.Invitation(link.Token)).ConfigureAwait(false);
        }
    }
}
