using System.Text;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>
/// Calls the city's programs with each notice. A call may be tried again after it arrived, so each carries its id: the receiver
/// tells a repetition by it.
/// </summary>
public sealed class CallSubscribers(LedgerStore store, HttpClient line, IDataProtectionProvider seals, DeliverySettings settings, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>The line that calls go over: it follows no redirect and waits ten seconds.</summary>
    public static HttpClient Line() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>One round: says how many calls were answered.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var answered = 0;
        foreach (var call in await Due(cancellation))
        {
            var failure = await Call(call, cancellation);
            answered += failure is null ? 1 : 0;
            await Tell(call.Id, failure, cancellation);
        }

        return answered;
    }

    private async Task<List<DueCall>> Due(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return await (
            from call in db.Set<WebhookCall>()
            join subscriber in db.Set<Subscriber>() on call.SubscriberId equals subscriber.Id
            where call.State == CallState.Waiting && call.NextTry <= now && subscriber.EndedAt == null
            orderby call.NextTry, call.Id
            select new DueCall(call.Id, subscriber.Address, subscriber.SealedSecret, call.Notice!)).Take(Most).ToListAsync(cancellation);
    }

    private async Task<string?> Call(DueCall call, CancellationToken cancellation)
    {
        var body = Json.Of(new
        {
            call = call.Id, kind = call.Notice.Kind, subject = call.Notice.Subject, address = settings.Site.TrimEnd('/') + call.Notice.Path,
            zhHant = call.Notice.ZhHant, en = call.Notice.En, raisedAt = call.Notice.RaisedAt,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, call.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(WebhookSignature.CallHeader, call.Id.ToString("n"));
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(
            seals.CreateProtector(SubscribeHandler.Seal).Unprotect(call.SealedSecret), body, time.GetUtcNow()));
        try
        {
            using var answer = await line.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? null : $"answered {(int)answer.StatusCode}";
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return "no answer";
        }
    }

    private async Task Tell(Guid id, string? failure, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var call = await ledger.Db.Set<WebhookCall>().SingleAsync(row => row.Id == id, cancellation);
        (call.Tries, call.Failure) = (call.Tries + 1, failure);
        call.State = failure is null ? CallState.Done : call.Tries < settings.MostTries ? CallState.Waiting : CallState.GivenUp;
        call.NextTry = ledger.Now + (settings.FirstWait * Math.Pow(2, call.Tries - 1));
        if (call.State == CallState.GivenUp)
        {
            ledger.Record(new NewAct("WebhookGivenUp", call.SubscriberId, "guankao", "delivery", null, [new ActChange("failure", null, failure)]));
        }

        await ledger.Commit(cancellation);
    }

    private sealed record DueCall(Guid Id, string Address, string SealedSecret, Notice Notice);
}
