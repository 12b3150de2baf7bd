using Guankao.Hosting;
using Guankao.Store;

namespace Guankao.Ledger.Tests.Hosting;

public class SettingsTests
{
    private static readonly Func<string, string?> NothingSet = _ => null;

    [Fact]
    public void Read_NothingTold_IsTheEmbeddedDatabaseInChinese() =>
        Assert.Equal(new GuankaoSettings("guankao-data/guankao.db", "zh-Hant"), GuankaoSettings.Read([], NothingSet).Value);

    [Fact]
    public void Read_ArgumentAndVariable_ArgumentDecides()
    {
        var settings = GuankaoSettings.Read(
            ["serve", "--database", "a.db", "--language=en"],
            name => name is "GUANKAO_DATABASE" ? "b.db" : name is "GUANKAO_CITY" ? "松陽市" : null).Value;
        Assert.Equal(new GuankaoSettings("a.db", "en", "松陽市"), settings);
    }

    [Theory]
    [InlineData("guankao.db", StoreKind.Sqlite)]
    [InlineData("Host=db;Database=guankao", StoreKind.Postgres)]
    [InlineData("postgres://lin:p%40ss@db:5433/guankao", StoreKind.Postgres)]
    public void Store_OfADatabase_IsToldFromItsName(string database, StoreKind expected) =>
        Assert.Equal(expected, GuankaoSettings.Read(["--database", database], NothingSet).Value.Store);

    [Theory]
    [InlineData("--language", "fr", "language-unknown")]
    [InlineData("--database", "/", "database-not-a-file")]
    [InlineData("--database", " ", "database-not-a-file")]
    [InlineData("--database", "Host=db", "database-connection-unreadable")]
    [InlineData("--database", "Host=db;Database", "database-connection-unreadable")]
    [InlineData("--database", "postgres://", "database-connection-unreadable")]
    public void Read_WhatCannotBeUsed_IsRefused(string name, string value, string code) =>
        Assert.Equal(code, GuankaoSettings.Read([name, value], NothingSet).Refusal!.Code);

    [Theory]
    [InlineData(null, true, null)]
    [InlineData("yes", true, null)]
    [InlineData("no", false, null)]
    [InlineData("maybe", true, "work-unknown")]
    public void Read_WhetherANodeWorks_FromItsVariable(string? value, bool works, string? code)
    {
        var outcome = GuankaoSettings.Read([], name => name is "GUANKAO_WORK" ? value : null);
        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Equal(works, code is not null || outcome.Value.Works);
    }

    [Fact]
    public void Read_ConnectionWithPassword_IsNotRepeated()
    {
        var sentence = GuankaoSettings.Read(["--database", "Host=db;Password=秘密;x"], NothingSet).Refusal!.Sentence;
        Assert.DoesNotContain("秘密", sentence.ZhHant + sentence.En, StringComparison.Ordinal);
    }
}
