using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Notices;

/// <summary>A city with two people, a mail server and a clock.</summary>
internal sealed class PostRoom(TestCity city, IMailBox box) : IAddressBook
{
    public static readonly Guid Reporter = Guid.Parse("01900000-0000-7000-8000-000000000001");
    public static readonly Guid Approver = Guid.Parse("01900000-0000-7000-8000-000000000002");

    private static readonly Dictionary<Guid, Recipient> People = new()
    {
        [Reporter] = new(Reporter, "社會局承辦", "reporter@city.example", "zh-Hant"),
        [Approver] = new(Approver, "社會局主管", "approver@city.example", "en"),
    };

    public static DeliverySettings Settings { get; } = DeliverySettings.Usual("https://city.example");

    public async Task Raise(params NewNotice[] notices)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        await RaiseNotice.Do(ledger, notices, CancellationToken.None);
        await ledger.Commit(CancellationToken.None);
    }

    public Task<DeliveryRound> Deliver() =>
        new DeliverLetters(city.Store, this, box, Settings, city.Clock).Do(CancellationToken.None);

    public async Task<LetterRow> OnlyLetter() =>
        Assert.Single((await new BrowseLetters(city.Store).Ask(null, null, 1, 50, CancellationToken.None)).Rows);

    public static NewNotice Returned(string once = "returned/1", string what = "長照床位的填報被退回，請補上第二項的日期。") =>
        new(NoticeKind.Returned, once, Addressee.Of(Reporter), Guid.Empty, "/desk/reports/1", new Bilingual(what, "Your report on care beds came back."));

    public static NewNotice DueSoon(string once) =>
        new(NoticeKind.DueSoon, once, Addressee.Of(Reporter), Guid.Empty, "/desk", new Bilingual($"三天後到期（{once}）。", $"Due in three days ({once})."));

    public Task<IReadOnlyList<Recipient>> Find(AppDb db, Addressee addressee, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Recipient>>(addressee.Person is { } person && People.TryGetValue(person, out var one) ? [one] : []);
}
