using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Grants;

/// <summary>What goes on from one generation of a programme to the next, as shipped and as people say.</summary>
public sealed class CarryOverTests(TestDatabases databases)
{
    private static readonly PlanGround Ground = new(Actor.LocalOwner, "社會局承辦", "依115年計畫書");

    [Fact]
    public void Programmes_Shipped_EachRowHasItsSource()
    {
        var later = GrantProgramme.All.Single(programme => programme.Code == "ssn-2.0");
        Assert.Equal(158, later.Targets[0].Value);
        Assert.All(later.Targets, target => Assert.NotNull(target.Source.Address));
        Assert.NotEmpty(GrantProgramme.All.Single(programme => programme.Code == "ssn-2").Carries);
        Assert.All(GrantProgramme.All.SelectMany(programme => programme.Carries), item =>
        {
            Assert.NotNull(item.Source);
            Assert.True(item.From is not null || item.To is not null);
        });
    }

    [Theory, EveryDatabase]
    public async Task Entry_OfAPerson_GoesBeforeWhatWasShipped_AndWithdrawnItIsGone(StoreKind store)
    {
        await using var city = await databases.City(store);
        var entry = (await Carry(city, "ssn-2.0", "篩派案窗口", "通報調查組")).Value;

        var row = (await Page(city)).Carries[0];
        Assert.Equal(("篩派案窗口", "通報調查組", entry, "依115年計畫書"), (row.Item.From, row.Item.To, row.Entry, row.Why));
        Assert.Single((await Page(city)).Carries, each => each.Item.From == "篩派案窗口");

        Assert.Null((await city.Get<CarryOverHandler>().Do(new WithdrawCarryOver(entry, Ground), default)).Refusal);
        Assert.Equal("通報調查中心", (await Page(city)).Carries.Single(each => each.Item.From == "篩派案窗口").Item.To);
        Assert.Equal(2, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Entry_CorrectedByAnother_ReplacesIt_AndWhatEndsOrIsNewIsKept(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Carry(city, "ssn-2.0", "兒少保護社工", "兒少保護調查員");
        await Carry(city, "ssn-2.0", "兒少保護社工", null);
        await Carry(city, "ssn-2.0", null, "獨居長者關懷");

        var entered = (await Page(city)).Carries.Where(row => row.Entry is not null).Select(row => (row.Item.From, row.Item.To));
        Assert.Equal([("兒少保護社工", null), (null, "獨居長者關懷")], entered);
    }

    [Theory]
    [EveryDatabase("programme-unknown")]
    [EveryDatabase("carry-first-generation")]
    [EveryDatabase("carry-empty")]
    [EveryDatabase("carry-known")]
    [EveryDatabase("why-missing")]
    [EveryDatabase("carry-unknown")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, string code)
    {
        await using var city = await databases.City(store);
        if (code == "carry-known")
        {
            await Carry(city, "ssn-2", "甲", "乙");
        }

        var before = (await city.Verify()).Acts;
        var refusal = code switch
        {
            "programme-unknown" => (await Carry(city, "nothing", "甲", "乙")).Refusal,
            "carry-first-generation" => (await Carry(city, "ssn-1", "甲", "乙")).Refusal,
            "carry-empty" => (await Carry(city, "ssn-2", " ", "")).Refusal,
            "why-missing" => (await city.Get<CarryOverHandler>().Do(new CarryOver("ssn-2", "甲", "乙", Ground with { Why = " " }), default)).Refusal,
            "carry-unknown" => (await city.Get<CarryOverHandler>().Do(new WithdrawCarryOver(Guid.CreateVersion7(), Ground), default)).Refusal,
            _ => (await Carry(city, "ssn-2", "甲", "乙")).Refusal,
        };

        Assert.Equal(code, refusal?.Code);
        Assert.Equal(before, (await city.Verify()).Acts);
    }

    private static async Task<ProgrammePage> Page(TestCity city) =>
        (await city.Get<BrowseProgrammes>().Ask(default)).Single(page => page.Programme.Code == "ssn-2.0");

    private static Task<Outcome<Guid>> Carry(TestCity city, string programme, string? from, string? to) =>
        city.Get<CarryOverHandler>().Do(new CarryOver(programme, from, to, Ground), default);
}
