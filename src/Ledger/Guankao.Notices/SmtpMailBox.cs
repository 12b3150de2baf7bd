using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;

namespace Guankao.Notices;

/// <summary>Hands letters to a mail server.</summary>
public sealed class SmtpMailBox(MailSettings settings) : IMailBox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<HandoverResult> HandOver(Posting letter, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(letter.To.Address, out var to))
        {
            return new HandoverResult(Handover.Never, "address unreadable");
        }

        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Secure };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Secret);
        }

        using var message = new MailMessage(new MailAddress(settings.From), to)
        {
            Subject = letter.Subject, Body = letter.Body, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{letter.Id:n}@{new MailAddress(settings.From).Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new HandoverResult(Handover.Taken, null);
        }
        catch (SmtpException fault)
        {
            return Judge(fault);
        }
        catch (OperationCanceledException)
        {
            return new HandoverResult(Handover.Unknown, "no answer in time");
        }
    }

    /// <summary>What a mail server answered decides; where it answered nothing, only a line that never stood is certain.</summary>
    private static HandoverResult Judge(SmtpException fault)
    {
        var code = (int)fault.StatusCode;
        if (code < 0)
        {
            for (var cause = fault.InnerException; cause is not null; cause = cause.InnerException)
            {
                if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound
                    or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData })
                {
                    return new HandoverResult(Handover.NotNow, "mail server not reached");
                }
            }

            return new HandoverResult(Handover.Unknown, "line broke");
        }

        // 530 and its like complain of the account or the line, which the keeper can mend; the letter itself is good.
        var mendable = code < 500 || code is 530 or 534 or 535 or 538;
        return new HandoverResult(mendable ? Handover.NotNow : Handover.Never, $"mail server answered {code}");
    }
}
