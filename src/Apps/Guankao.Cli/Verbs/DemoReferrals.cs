using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Rules;
using Guankao.Youth;

namespace Guankao.Cli.Verbs;

/// <summary>A few invented referrals and a year of invented counters, so that the demo shows who holds a family and what a youth report says.</summary>
internal static class DemoReferrals
{
    private const string City = "桃園市";
    private const string Why = "示範";
    private static readonly string[] Bodies = ["社會局", "教育局", "衛生局", "警察局"];

    /// <summary>Enters caseworkers and their referrals, once; gives the caseworkers' links.</summary>
    public static async Task<Outcome<IReadOnlyList<IssuedLink>>> Enter(OpenLedger ledger, string? city, DateOnly today, CancellationToken stop)
    {
        var links = new List<IssuedLink>();
        string[] bodies = [.. Bodies.Select(body => AgencyNames.FullName(body, city ?? City, today))];
        foreach (var (body, at) in bodies.Select((body, at) => (body, at)))
        {
            var (name, mail) = ($"{body}社工", $"caseworker{at + 1}@demo.example");
            var invited = await ledger.Ask<InvitePersonHandler>()
                .Do(new InvitePerson(Actor.Console, name, mail, new PostTerms(Role.Caseworker, body), city, LinkKind.SignIn), stop).ConfigureAwait(false);
            if (invited.Refusal?.Code == IdentityRefusals.MailTaken.Code)
            {
                invited = await ledger.Ask<IssueLinkHandler>().Do(new IssueLink(Actor.Console, null, mail, LinkKind.SignIn), stop).ConfigureAwait(false);
            }

            if (!invited.Is(out var link, out var refusal))
            {
                return refusal;
            }

            links.Add(link);
        }

        var known = await ledger.Ask<BrowseReferrals>().Ask(Worker(bodies[1]), ReferralView.Leading, 1, stop).ConfigureAwait(false);
        return known.Rows.Total == 0 && await Refer(ledger, bodies, today, stop).ConfigureAwait(false) is { } fault ? fault : links;
    }

    /// <summary>Counts an invented year and publishes its report, once.</summary>
    public static async Task<Refusal?> Youth(OpenLedger ledger, string? city, DateOnly today, CancellationToken stop)
    {
        var year = today.Year - 1;
        if ((await ledger.Ask<BrowseYouthReports>().Years(stop).ConfigureAwait(false)).Contains(year))
        {
            return null;
        }

        // Always the same figures, so that a picture of the demo stays true.
        var random = new Random(year);
        foreach (var (body, often) in new[] { ("centre", 640), ("place", 260), ("station", 310) })
        {
            List<YouthContact> contacts = [.. Enumerable.Range(0, often).Select(_ => new YouthContact(
                new DateOnly(year, random.Next(1, 13), random.Next(1, 28)), Often(random, YouthWords.Channels), Often(random, YouthWords.Topics), random.Next(3) == 0,
                YouthWords.Ages[random.Next(1, 6)].Code, Often(random, YouthWords.Results), 1, random.Next(12)))];
            var actor = new Actor(Guid.CreateVersion7(), Why, [new Post(Role.Coordinator, YouthWords.Body(body)!.FullAgency(city, today))]);
            var counted = await ledger.Ask<CountContactsHandler>().Do(new CountContacts(body, contacts, actor, Why), stop).ConfigureAwait(false);
            var meant = await ledger.Ask<RecordYouthYearHandler>().Do(new RecordYouthYear(body, year, often / 60, often * 21_000L, actor, Why), stop).ConfigureAwait(false);
            if ((counted.Refusal ?? meant.Refusal) is { } refusal)
            {
                return refusal;
            }
        }

        return (await ledger.Ask<PublishYouthReportHandler>().Do(new PublishYouthReport(year, Actor.LocalOwner, Why), stop).ConfigureAwait(false)).Refusal;
    }

    private static async Task<Refusal?> Refer(OpenLedger ledger, string[] bodies, DateOnly today, CancellationToken stop)
    {
        var (social, school, health) = (bodies[0], bodies[1], bodies[2]);
        (string Procedure, string Theme, string Age, bool Urgent, string From, string To, string[] Steps)[] rows =
        [
            ("school", "behaviour", "7-11", true, social, school, ["letter", "serious"]), ("school", "absence", "7-11", false, social, school, ["letter"]),
            ("family", "fragile", "family", false, school, social, ["visited"]), ("youth-at-risk", "risk", "12-17", false, school, social, ["received"]), ("family", "mental", "18-24", false, social, health, []),
        ];
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var proposed = await ledger.Ask<ProposeReferralHandler>().Do(new ProposeReferral(
                row.Procedure, "ecare", $"DEMO-{at / 2 + 1:0000}", row.Age, "", row.Theme, row.Urgent, "guardian", "", row.To, at == 0 ? [health, bodies[3]] : [], row.From,
                Worker(row.From), row.From + "社工"), stop).ConfigureAwait(false);
            if (!proposed.Is(out var token, out var refusal))
            {
                return refusal;
            }

            var act = new ReferralAct(token, Worker(row.To), row.To + "社工");
            if (row.Steps.Length > 0 && (await ledger.Ask<AnswerReferralHandler>().Do(new AnswerReferral(act, true, null, null), stop).ConfigureAwait(false)).Refusal is { } unanswered)
            {
                return unanswered;
            }

            foreach (var step in row.Steps)
            {
                var taken = await ledger.Ask<TakeStepHandler>().Do(new TakeStep(act, step, today.AddDays(-6 + (at * 2)), null, null, [], null), stop).ConfigureAwait(false);
                if (taken.Refusal is { } untaken)
                {
                    return untaken;
                }
            }
        }

        return null;
    }

    private static Actor Worker(string body) => new(Guid.CreateVersion7(), body + "社工", [new Post(Role.Caseworker, body)]);

    // The first of a list come more often than the last, as in life.
    private static string Often(Random random, IReadOnlyList<YouthWord> words) => words[(int)(Math.Pow(random.NextDouble(), 2) * words.Count)].Code;
}
