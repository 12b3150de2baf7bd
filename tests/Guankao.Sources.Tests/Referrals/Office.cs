using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Referrals;

/// <summary>Bodies of one city with a caseworker each, and what they do with one referral.</summary>
internal sealed class Office(TestCity city)
{
    public const string School = "桃園市政府教育局";
    public const string Social = "桃園市政府社會局";
    public const string Health = "桃園市政府衛生局";
    public const string Police = "桃園市政府警察局";

    public string Token { get; private set; } = "";

    public static async Task<Office> Of(TestCity city)
    {
        foreach (var body in new[] { School, Social, Health, Police })
        {
            var invited = await city.Get<InvitePersonHandler>().Do(new InvitePerson(
                Actor.Console, body + "社工", $"{Guid.CreateVersion7():N}@city.example", new PostTerms(Role.Caseworker, body), null, LinkKind.SignIn), default);
            Assert.Null(invited.Refusal);
        }

        return new Office(city);
    }

    public static Actor Worker(string body) => Person.With(Role.Caseworker, body, body[5..] + "社工");

    public static ProposeReferral Command(string procedure = "school", string to = School, string from = Social, string note = "", string external = "A-115-0042", params string[] supporting) => new(
        procedure, "school", external, procedure == "school" ? "7-11" : "12-17", "中壢區", "behaviour", false, "guardian", note, to, supporting, from, Worker(from), "社會局社工");

    public async Task<Office> Proposed(string procedure = "school", string to = School, string from = Social, params string[] supporting)
    {
        var done = await city.Get<ProposeReferralHandler>().Do(Command(procedure, to, from, supporting: supporting), default);
        Assert.Null(done.Refusal);
        Token = done.Value;
        return this;
    }

    public async Task<Office> Accepted(string by = School)
    {
        Assert.Null(await Answer(by, true));
        return this;
    }

    public ReferralAct By(string body, int? version = null) => new(Token, Worker(body), "社工", version);

    public async Task<Refusal?> Answer(string body, bool accept, string? reason = null, string? note = null) =>
        (await city.Get<AnswerReferralHandler>().Do(new AnswerReferral(By(body), accept, reason, note), default)).Refusal;

    public async Task<Refusal?> Step(string step, string day, string by = School, string? time = null, string? outcome = null, string? note = null, params string[] who) =>
        (await city.Get<TakeStepHandler>().Do(new TakeStep(
            By(by), step, DateOnly.ParseExact(day, "yyyy-MM-dd", null), time is null ? null : TimeOnly.ParseExact(time, "HH:mm", null), outcome, who, note), default)).Refusal;

    public async Task Did(string step, string day, string by = School, string? time = null, string? outcome = null, params string[] who) =>
        Assert.Null(await Step(step, day, by, time, outcome, null, who));

    public async Task<Refusal?> Close(string result, string by = School) => (await city.Get<CloseReferralHandler>().Do(new CloseReferral(By(by), result, null), default)).Refusal;

    public async Task<Refusal?> Report(string note = "已完成評估", string by = School) => (await city.Get<ReportBackHandler>().Do(new ReportBack(By(by), note), default)).Refusal;

    public async Task<Refusal?> Offer(string to, string by) => (await city.Get<OfferReferralHandler>().Do(new OfferReferral(By(by), to, null), default)).Refusal;

    public Task<ReferralPage?> Seen(string body = School) => city.Get<LookAtReferral>().Do(Token, Worker(body), "社工", default);

    public async Task<ReferralClock> Clock(string rule, string body = School) => (await Seen(body))!.Clocks.First(clock => clock.Rule == "referral." + rule);

    public async Task<string> Due(string rule, string body = School) => (await Clock(rule, body)).Due.Day.ToString("yyyy-MM-dd", null);

    /// <summary>Lets the city's clock run to the morning of a day.</summary>
    public void Until(string day) =>
        city.Clock.Pass(DateTime.ParseExact(day, "yyyy-MM-dd", null) + TimeSpan.FromHours(4) - city.Clock.GetUtcNow().UtcDateTime);
}
