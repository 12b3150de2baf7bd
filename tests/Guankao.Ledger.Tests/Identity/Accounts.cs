using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Testing.Databases;
using Microsoft.AspNetCore.Identity;

namespace Guankao.Ledger.Tests.Identity;

/// <summary>Accounts in a test's city, in the words of those who run them.</summary>
internal static class Accounts
{
    public const string Password = "河岸的木棉在三月開了第一朵花";

    public static string MailOf(string name) => $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name))}@city.example";

    public static async Task<IssuedLink> Invite(this TestCity city, string name, Role role, string? agency = null, Actor? by = null) =>
        (await city.TryInvite(name, new PostTerms(role, agency), by)).Value;

    public static Task<Outcome<IssuedLink>> TryInvite(this TestCity city, string name, PostTerms post, Actor? by = null) =>
        city.Get<InvitePersonHandler>().Do(new InvitePerson(by ?? Actor.Console, name, MailOf(name), post, "臺北市"), default);

    public static async Task<SignInReceipt> Join(this TestCity city, string name, Role role, string? agency = null)
    {
        var link = await city.Invite(name, role, agency);
        return (await city.Use(link)).Value;
    }

    public static Task<Outcome<SignInReceipt>> Use(this TestCity city, IssuedLink link, string? password = Password) =>
        city.Get<UseLinkHandler>().Do(new UseLink(link.Token, password, null, null, "Firefox"), default);

    public static Task<Outcome<SignInReceipt>> SignIn(this TestCity city, string name, string password = Password) =>
        city.Get<SignInWithPasswordHandler>().Do(new SignInWithPassword(MailOf(name), password, "Firefox"), default);

    public static Task<CurrentSignIn?> Who(this TestCity city, SignInReceipt receipt) => city.Get<FindSignIn>().Ask(receipt.Secret, "臺北市", default);

    public static async Task<Actor> ActorOf(this TestCity city, SignInReceipt receipt) => (await city.Who(receipt))!.Actor;

    public static async Task<PersonLine> Person(this TestCity city, string name) =>
        (await city.Get<BrowsePeople>().Ask(Actor.Console, new PeopleSearch(name), default)).Rows.Single();
}

/// <summary>Counts the work of checking passwords.</summary>
internal sealed class CountingHasher : IPasswordHasher<Actor>
{
    private readonly PasswordHasher<Actor> _real = new();

    public int Checks { get; private set; }

    public string HashPassword(Actor user, string password) => _real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Actor user, string hashedPassword, string providedPassword)
    {
        Checks++;
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
