using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Reporting;

namespace Guankao.Cli.Verbs;

/// <summary>
/// People for the demo, so that the whole cycle can be tried: one for each post, named after it, with a one-time link
/// straight in. Agencies are those that lead and support the sample's commitments.
/// </summary>
internal static class DemoPeople
{
    /// <summary>Enters them; those who are there already get new links.</summary>
    public static async Task<Outcome<IReadOnlyList<IssuedLink>>> Enter(OpenLedger ledger, GuankaoSettings settings, CancellationToken stop)
    {
        var links = new List<IssuedLink>();
        foreach (var (name, mail, post) in await Posts(ledger, stop).ConfigureAwait(false))
        {
            var invited = await ledger.Ask<InvitePersonHandler>()
                .Do(new InvitePerson(Actor.Console, name, mail, post, settings.City, LinkKind.SignIn), stop).ConfigureAwait(false);
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

        return links;
    }

    /// <summary>Opens the half-year of a day, so that everybody finds work on the desk; one that stands open stays.</summary>
    public static async Task<Refusal?> GiveWork(OpenLedger ledger, DateOnly day, CancellationToken stop)
    {
        var first = new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1);
        var opened = await ledger.Ask<OpenPeriodHandler>()
            .Do(new OpenPeriod(Actor.LocalOwner, PeriodKind.HalfYear, first, first.AddMonths(6).AddDays(-1)), stop).ConfigureAwait(false);
        return opened.Refusal is { Code: not "period-open-already" } refusal ? refusal : null;
    }

    private static async Task<IReadOnlyList<(string Name, string Mail, PostTerms Post)>> Posts(OpenLedger ledger, CancellationToken stop)
    {
        var listing = await ledger.Ask<BrowseCommitments>().Ask(new CommitmentSearch(Size: 200), stop).ConfigureAwait(false);
        var leads = listing.Rows.Rows.Select(row => row.Lead).OfType<string>().Distinct().Take(2).ToList();
        var people = new List<(string, string, PostTerms)>
        {
            ("系統管理者", "keeper@demo.example", new PostTerms(Role.Keeper)),
            ("研考會承辦", "evaluator@demo.example", new PostTerms(Role.Evaluator)),
            ("首長", "executive@demo.example", new PostTerms(Role.Executive)),
            ("稽核", "auditor@demo.example", new PostTerms(Role.Auditor)),
            ("應變中心作業人員", "dispatcher@demo.example", new PostTerms(Role.Dispatcher)),
        };
        for (var i = 0; i < leads.Count; i++)
        {
            people.Add(($"{leads[i]}承辦", $"reporter{i + 1}@demo.example", new PostTerms(Role.Reporter, leads[i])));
            people.Add(($"{leads[i]}主管", $"approver{i + 1}@demo.example", new PostTerms(Role.Approver, leads[i])));
            people.Add(($"{leads[i]}窗口", $"coordinator{i + 1}@demo.example", new PostTerms(Role.Coordinator, leads[i])));
        }

        var helps = listing.Agencies.Select(choice => choice.Value).Except(leads).FirstOrDefault();
        if (helps is not null)
        {
            people.Add(($"{helps}協辦", "supporter@demo.example", new PostTerms(Role.Supporter, helps)));
        }

        return people;
    }
}
