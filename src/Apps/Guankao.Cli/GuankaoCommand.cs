using System.CommandLine;
using Guankao.Cli.Verbs;

namespace Guankao.Cli;

/// <summary>The command line: <c>guankao verb</c>. Its options, JSON and exit codes are a contract that others build on.</summary>
internal static class GuankaoCommand
{
    /// <summary>Runs one call.</summary>
    public static async Task<int> Run(string[] args, Terminal terminal, CancellationToken stop = default)
    {
        var parsed = Build(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            }

            await terminal.Error.WriteLineAsync(terminal.Say("用法：guankao --help", "Usage: guankao --help")).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error };
        return await parsed.InvokeAsync(configuration, stop).ConfigureAwait(false);
    }

    /// <summary>The language of a call: <c>--lang</c>, else GUANKAO_LANG, else Traditional Chinese.</summary>
    public static string LanguageOf(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        var asked = at >= 0 && at + 1 < args.Length ? args[at + 1] : Environment.GetEnvironmentVariable("GUANKAO_LANG");
        return asked is not null && asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh-Hant";
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say(
            "管考：一本承諾的帳。誰欠什麼、何時到期、如何衡量、憑什麼證明。",
            "Guankao: one ledger of commitments. Who owes what, by when, measured how, with what evidence."))
        {
            ReadVerb.Build(terminal),
            ImportVerb.Build(terminal),
        };
        root.Options.Add(new Option<string>("--lang")
        {
            Description = terminal.Say("介面語言：zh-Hant（預設）或 en", "Language: zh-Hant (default) or en"),
            Recursive = true,
        });
        return root;
    }
}
