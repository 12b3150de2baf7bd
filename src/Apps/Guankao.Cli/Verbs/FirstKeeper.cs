using System.Globalization;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Cli.Verbs;

/// <summary>The one-time link of the first keeper, printed for whoever starts the program.</summary>
internal static class FirstKeeper
{
    /// <summary>Prints it while nobody has an account; a new start ends the link of the start before.</summary>
    public static async Task Offer(Terminal terminal, IServiceProvider services, string address, CancellationToken stop)
    {
        var offered = await services.GetRequiredService<OfferFirstKeeperHandler>().Do(new OfferFirstKeeper(Actor.Console), stop).ConfigureAwait(false);
        if (!offered.Is(out var link, out _))
        {
            return;
        }

        var url = address.TrimEnd('/') + Links.Account.Invitation(link.Token);
        var until = link.Until.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await terminal.Out.WriteLineAsync(terminal.Say(
            $"尚無帳號：這台電腦上的人可以直接使用。要開帳號給大家用，請用這個一次性連結建立第一位系統管理者（有效至 {until} UTC）：",
            $"No accounts yet: whoever sits at this machine may use it as it is. To give people accounts, create the first system keeper with this one-time link (valid until {until} UTC):")).ConfigureAwait(false);
        await terminal.Out.WriteLineAsync("  " + url).ConfigureAwait(false);
    }
}
