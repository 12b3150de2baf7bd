using Guankao.Identity.Signing;

namespace Guankao.Notices;

/// <summary>
/// Sends the one-time links that people asked for. Such a letter is never kept: its link is a secret, of which the ledger holds
/// the hash alone. Whoever gets none asks again, or asks a keeper.
/// </summary>
/// <param name="issue">Makes the links.</param>
/// <param name="mailBox">The mail server.</param>
/// <param name="settings">The address of the site.</param>
/// <param name="language">The language of letters for whoever chose none.</param>
public sealed class SendResets(IssueAskedLinksHandler issue, IMailBox mailBox, DeliverySettings settings, string language)
{
    /// <summary>One round; says how many the mail server took.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var taken = 0;
        foreach (var asked in await issue.Do(cancellation))
        {
            var to = new Recipient(asked.To.Id, asked.To.Name, asked.To.Mail, asked.To.Language ?? language);
            var result = await mailBox.HandOver(Letter(asked.Link, to), cancellation);
            if (result.Result is Handover.Taken or Handover.Unknown)
            {
                await issue.Answered(asked.To.Id, cancellation);
                taken += result.Result == Handover.Taken ? 1 : 0;
            }
        }

        return taken;
    }

    private Posting Letter(IssuedLink link, Recipient to)
    {
        var english = to.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var until = TimeZoneInfo.ConvertTimeFromUtc(link.Until, settings.Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var address = $"{settings.Site.TrimEnd('/')}/invitation/{link.Token}";
        return new Posting(
            Guid.CreateVersion7(), to, english ? "Guankao: choose a new password" : "管考系統：重新設定密碼",
            english
                ? $"{Posting.OneLine(to.Name)},\n\nsomebody asked for a new password for your account. Choose it here, once, until {until}:\n\n{address}\n\nIf it was not you, do nothing: your password stays as it is.\n"
                : $"{Posting.OneLine(to.Name)}您好：\n\n有人為您的帳號請求新密碼。請在 {until} 前由下列連結設定，連結只能使用一次：\n\n{address}\n\n若不是您本人，不必處理，密碼不會變動。\n");
    }
}
