using System.CommandLine;
using System.Text.Json;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>
/// <c>guankao people</c>: lists accounts, invites, and makes one-time links when no keeper can come in any more. Whoever may
/// start the program on the server may do this; each leaves its act.
/// </summary>
internal static class PeopleVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings) => new("people", terminal.Say("帳號與職務", "Accounts and posts"))
    {
        List(terminal, settings), Invite(terminal, settings), Reset(terminal, settings),
    };

    private static Command List(Terminal terminal, GuankaoSettings settings)
    {
        var format = Asked.Format(terminal);
        var command = new Command("list", terminal.Say("列出所有帳號", "List all accounts")) { format };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger =>
        {
            var (number, pages) = (1, 1);
            for (; number <= pages; number++)
            {
                var page = await ledger.Ask<BrowsePeople>().Ask(Actor.Console, new PeopleSearch(Page: number), stop).ConfigureAwait(false);
                pages = page.Pages;
                foreach (var person in page.Rows)
                {
                    Write(terminal, person, call.GetRequiredValue(format));
                }
            }

            return ExitCode.Fine;
        }, stop));
        return command;
    }

    private static Command Invite(Terminal terminal, GuankaoSettings settings)
    {
        var name = new Option<string>("--name") { Description = terminal.Say("姓名", "Name"), Required = true };
        var role = new Option<Role>("--role") { Description = terminal.Say("職務", "Role"), Required = true };
        var agency = new Option<string?>("--agency") { Description = terminal.Say("機關；全市的職務不用", "Agency; none for posts of the whole city") };
        var (mail, urls) = (MailArgument(terminal), ServeVerb.Urls(terminal));
        var command = new Command("invite", terminal.Say("邀請一位人員並印出一次性連結", "Invite somebody and print the one-time link")) { mail, name, role, agency, urls };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger => await Print(
            terminal, call.GetRequiredValue(urls), await ledger.Ask<InvitePersonHandler>().Do(new InvitePerson(
                Actor.Console, call.GetRequiredValue(name), call.GetRequiredValue(mail), new PostTerms(call.GetRequiredValue(role), call.GetValue(agency)), settings.City), stop)
                .ConfigureAwait(false)).ConfigureAwait(false), stop));
        return command;
    }

    private static Command Reset(Terminal terminal, GuankaoSettings settings)
    {
        var (mail, urls) = (MailArgument(terminal), ServeVerb.Urls(terminal));
        var command = new Command("reset", terminal.Say("印出重設密碼的一次性連結", "Print a one-time link for a new password")) { mail, urls };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger => await Print(
            terminal, call.GetRequiredValue(urls), await ledger.Ask<IssueLinkHandler>().Do(new IssueLink(Actor.Console, null, call.GetRequiredValue(mail)), stop)
                .ConfigureAwait(false)).ConfigureAwait(false), stop));
        return command;
    }

    private static Argument<string> MailArgument(Terminal terminal) => new("mail") { Description = terminal.Say("電子郵件", "E-mail") };

    private static async Task<int> Print(Terminal terminal, string address, Outcome<IssuedLink> outcome)
    {
        if (!outcome.Is(out var link, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        await PrintedLinks.Write(terminal, address, [link]).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static void Write(Terminal terminal, PersonLine person, OutputFormat format)
    {
        var posts = person.Posts.Where(post => post.Held).Select(post => (post.Agency ?? "") + terminal.Say(RoleNames.Of(post.Role))).ToList();
        if (format == OutputFormat.Text)
        {
            terminal.Out.WriteLine($"{person.Name}\t{person.Mail}\t{person.Standing}\t{string.Join('、', posts)}");
            return;
        }

        terminal.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            json.WriteString("mail", person.Mail);
            json.WriteString("standing", JsonNamingPolicy.KebabCaseLower.ConvertName(person.Standing.ToString()));
            json.WriteStartArray("posts");
            posts.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        }, indented: false);
    }
}
