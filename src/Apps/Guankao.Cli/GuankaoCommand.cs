using System.CommandLine;
using Guankao.Cli.Verbs;
using Guankao.Hosting;

namespace Guankao.Cli;

/// <summary>The command line: <c>guankao verb</c>. Its options, JSON and exit codes are a contract that others build on.</summary>
internal static class GuankaoCommand
{
    /// <summary>Runs one call.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, bool interactive, CancellationToken stop = default)
    {
        var read = GuankaoSettings.Read(args, Environment.GetEnvironmentVariable);
        var known = read.Is(out var settings, out var fault);
        var terminal = new Terminal(output, error, settings?.Language ?? "zh-Hant", interactive);
        if (!known)
        {
            return terminal.Refuse(fault!, ExitCode.Usage);
        }

        var parsed = Build(terminal, settings!).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Misused(terminal, parsed);
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error };
        return await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
    }

    // The parser's own messages are English; what people most often get wrong is said in their language.
    private static int Misused(Terminal terminal, ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            terminal.Error.WriteLine(terminal.Say(
                $"不認得「{first}」。每次只處理一個檔案，檔名有空白時請加引號。",
                $"{first} is not understood. One file at a time; put a name with spaces in quotes."));
        }
        else
        {
            foreach (var wrong in parsed.Errors)
            {
                terminal.Error.WriteLine(wrong.Message);
            }
        }

        terminal.Error.WriteLine(terminal.Say("用法：guankao --help", "Usage: guankao --help"));
        return ExitCode.Usage;
    }

    private static RootCommand Build(Terminal terminal, GuankaoSettings settings)
    {
        var root = new RootCommand(terminal.Say(
            "管考：一本承諾的帳。誰欠什麼、何時到期、如何衡量、憑什麼證明。",
            "Guankao: one ledger of commitments. Who owes what, by when, measured how, with what evidence."))
        {
            DemoVerb.Build(terminal, settings),
            ServeVerb.Build(terminal, settings),
            ImportVerb.Build(terminal, settings),
            ReadVerb.Build(terminal, settings),
            AuditVerb.Build(terminal, settings),
            ExportVerb.Build(terminal, settings),
            RulesVerb.Build(terminal, settings),
            CalendarVerb.Build(terminal, settings),
            MeetingVerb.Build(terminal, settings),
            PeopleVerb.Build(terminal, settings),
            ReferralVerb.Build(terminal, settings),
            IncidentVerb.Build(terminal, settings),
            VerifyVerb.Build(terminal, settings),
            MigrateVerb.Build(terminal, settings),
            BackupVerb.Build(terminal, settings),
            RestoreVerb.Build(terminal, settings),
        };
        Everywhere("--language", terminal.Say("介面語言：zh-Hant（預設）或 en", "Language: zh-Hant (default) or en"));
        Everywhere("--database", terminal.Say(
            $"資料庫檔案（預設 {GuankaoSettings.EmbeddedFile}）或 PostgreSQL 連線字串", $"Database file (default {GuankaoSettings.EmbeddedFile}) or PostgreSQL connection string"));
        Everywhere("--city", terminal.Say("文件沒有寫明時，「本府」指哪個城市", "Whose city hall 本府 is, where a document does not say"));
        Everywhere("--data", terminal.Say("本府自訂規則與日曆之資料夾（rules、calendars）", "Folder with the city's own rules and calendars (rules, calendars)"));
        return root;

        // GuankaoSettings reads these from the same arguments; they are declared here for help and for spelling.
        void Everywhere(string name, string description) =>
            root.Options.Add(new Option<string>(name) { Description = description, Recursive = true });
    }
}
