using Guankao.Notices;

namespace Guankao.Ledger.Tests.Notices;

public sealed class MailSettingsTests
{
    [Fact]
    public void Read_WithAccount_KeepsItOutOfItsText()
    {
        var settings = MailSettings.Read("smtps://post:geheim%40@mail.city.example?from=guankao@city.example").Value;
        Assert.Equal(("mail.city.example", 587, true, "post", "geheim@"), (settings.Host, settings.Port, settings.Secure, settings.User, settings.Secret));
        Assert.DoesNotContain("geheim", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://mail.city.example?from=a@b.example")]
    [InlineData("smtp://mail.city.example")]
    [InlineData("smtp://u:topsecret@mail.city.example?from=nobody")]
    public void Read_Unusable_SaysHowToWriteItWithoutRepeatingIt(string address)
    {
        var refusal = MailSettings.Read(address).Refusal;
        Assert.Equal("mail-setting-unreadable", refusal?.Code);
        Assert.DoesNotContain("topsecret", refusal!.Sentence.En, StringComparison.Ordinal);
    }
}
