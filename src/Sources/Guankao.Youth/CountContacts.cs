using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>A contact, or several of one kind, as codes.</summary>
/// <param name="Day">When.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Topic">Topic.</param>
/// <param name="First">True for the first contact of somebody.</param>
/// <param name="Age">Age band.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Count">How many of the kind.</param>
/// <param name="WaitDays">How many days each had waited; null where unknown.</param>
public sealed record YouthContact(DateOnly Day, string Channel, string Topic, bool First, string Age, string Result, int Count = 1, int? WaitDays = null);

/// <summary>Counts contacts of a body (登錄諮詢服務).</summary>
/// <param name="Body">Which body.</param>
/// <param name="Contacts">What was done.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record CountContacts(string? Body, IReadOnlyList<YouthContact> Contacts, Actor Actor, string Who);

/// <summary>Does <see cref="CountContacts"/>. Nothing is kept of a contact but that it was one more.</summary>
public sealed class CountContactsHandler(LedgerStore store, HomeRules home, TimeProvider time)
{
    private const int MostAtOnce = 1000;
    private const int LongestWait = 365;

    /// <summary>Counts them, or says why not; says how many.</summary>
    public async Task<Outcome<int>> Do(CountContacts command, CancellationToken cancellation)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        if (YouthWords.Body(command.Body) is not { } body)
        {
            return YouthFaults.NoBody;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.KeepYouthFigures, Matter.Of(body.FullAgency(home.City, today))) is { } refused)
        {
            return refused;
        }

        if (Fault(command.Contacts, today) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        var counted = await Count(ledger, body.Code, command.Contacts, command.Who, cancellation);
        await ledger.Commit(cancellation);
        return counted;
    }

    internal static Refusal? Fault(IReadOnlyList<YouthContact> contacts, DateOnly today)
    {
        for (var at = 0; at < contacts.Count; at++)
        {
            var each = contacts[at];
            if (each.Day > today || each.Day.Year < today.Year - 1)
            {
                return YouthFaults.NoDay;
            }

            if (each.Count is < 1 or > MostAtOnce || each.WaitDays is < 0 or > LongestWait)
            {
                return YouthFaults.NoNumber;
            }

            if (Unknown(each) is { } field)
            {
                return YouthFaults.Unknown(at + 1, field);
            }
        }

        return null;
    }

    internal static async Task<int> Count(LedgerTransaction ledger, string body, IReadOnlyList<YouthContact> contacts, string who, CancellationToken cancellation)
    {
        foreach (var same in contacts.GroupBy(each => each with { Day = new DateOnly(each.Day.Year, each.Day.Month, 1), Count = 1, WaitDays = null }))
        {
            var key = same.Key;
            var row = await ledger.Db.Set<YouthCount>().FirstOrDefaultAsync(
                each => each.Year == key.Day.Year && each.Month == key.Day.Month && each.Body == body && each.Channel == key.Channel && each.Topic == key.Topic
                    && each.First == key.First && each.Age == key.Age && each.Result == key.Result, cancellation);
            if (row is null)
            {
                row = new YouthCount
                {
                    Id = Guid.CreateVersion7(), Year = key.Day.Year, Month = key.Day.Month, Body = body, Channel = key.Channel, Topic = key.Topic, First = key.First,
                    Age = key.Age, Result = key.Result,
                };
                ledger.Db.Add(row);
            }

            row.Count += same.Sum(each => each.Count);
            row.Waits += same.Where(each => each.WaitDays is not null).Sum(each => each.Count);
            row.WaitDays += same.Sum(each => (each.WaitDays ?? 0) * each.Count);
        }

        // The act says that somebody counted; how many of what kind would tell of a few.
        ledger.RecordUnfollowed(new NewAct("YouthContactsCounted", Guid.Empty, who, "", null, []));
        return contacts.Sum(each => each.Count);
    }

    private static Bilingual? Unknown(YouthContact each) =>
        !YouthWords.Channels.Has(each.Channel) ? new("管道", "channel")
        : !YouthWords.Topics.Has(each.Topic) ? new("主題", "topic")
        : !YouthWords.Ages.Has(each.Age) ? new("年齡層", "age band")
        : !YouthWords.Results.Has(each.Result) ? new("結果", "result")
        : null;
}
