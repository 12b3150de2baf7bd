using System.CommandLine;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao rules list|explain|check</c>: what holds, who says so, and whether a city's own file can be taken.</summary>
internal static class RulesVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings) =>
        new("rules", terminal.Say("列出、說明、檢查規則", "List, explain and check rules"))
        {
            List(terminal, settings), Explain(terminal, settings), Check(terminal),
        };

    private static Command List(Terminal terminal, GuankaoSettings settings)
    {
        var set = new Option<string?>("--set") { Description = terminal.Say("只列某一組，例如 trips", "Only one set, e.g. trips") };
        var on = new Option<DateOnly?>("--on") { Description = terminal.Say("某日（yyyy-MM-dd）有效者", "In force on a day (yyyy-MM-dd)") };
        var command = new Command("list", terminal.Say("列出規則", "List rules")) { set, on };
        command.SetAction(call =>
        {
            if (!CityFolder.Read(settings.Data).Is(out var basis, out var bad))
            {
                return terminal.Refuse(bad, ExitCode.Refused);
            }

            foreach (var row in basis.Rules.List(call.GetValue(set), settings.City, call.GetValue(on)))
            {
                terminal.Out.WriteLine($"{row.Id}\t{row.City ?? "-"}\t{row.Standing.ToString().ToLowerInvariant()}\t{terminal.Say(row.Text)}");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Explain(Terminal terminal, GuankaoSettings settings)
    {
        var id = new Argument<string>("id") { Description = terminal.Say("規則代碼，例如 trip.report", "The rule, e.g. trip.report") };
        var command = new Command("explain", terminal.Say("說明一條規則：內容、依據、來源", "Explain a rule: text, basis, source")) { id };
        command.SetAction(call =>
        {
            if (!CityFolder.Read(settings.Data).Is(out var basis, out var bad))
            {
                return terminal.Refuse(bad, ExitCode.Refused);
            }

            var rows = basis.Rules.List(city: settings.City).Where(r => r.Id == call.GetRequiredValue(id)).ToList();
            if (rows.Count == 0)
            {
                return terminal.Refuse(new Refusal("unknown-rule", new Bilingual(
                    $"沒有規則「{call.GetRequiredValue(id)}」，請用 guankao rules list 查看。",
                    $"There is no rule {call.GetRequiredValue(id)}; see guankao rules list.")), ExitCode.Refused);
            }

            foreach (var line in rows.SelectMany(r => r.Explain()))
            {
                terminal.Out.WriteLine(terminal.Say(line));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Check(Terminal terminal)
    {
        var path = new Argument<string?>("path")
        {
            Description = terminal.Say("規則檔或資料夾；省略時檢查內建規則", "A file or folder of rules, or a city's folder with rules and calendars; without it, the shipped ones"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", terminal.Say("檢查規則檔能否採用", "Check whether rules can be taken")) { path };
        command.SetAction(call =>
        {
            if (call.GetValue(path) is not { } asked)
            {
                return Gone(terminal, RuleBook.Shipped);
            }

            if (!File.Exists(asked) && !Directory.Exists(asked))
            {
                return terminal.Refuse(new Refusal("file-missing", new Bilingual(
                    $"找不到「{asked}」，請確認路徑。", $"There is no {asked}; please check the path.")), ExitCode.Unreadable);
            }

            if (CityFolder.Is(asked))
            {
                return CityFolder.Read(asked).Is(out var basis, out var bad) ? Gone(terminal, basis.Rules) : terminal.Refuse(bad, ExitCode.Refused);
            }

            return RuleBook.Shipped.With(RuleFile.At(asked)).Is(out var book, out var refusal)
                ? Gone(terminal, book)
                : terminal.Refuse(refusal, ExitCode.Refused);
        });
        return command;
    }

    private static int Gone(Terminal terminal, RuleBook book)
    {
        terminal.Out.WriteLine(terminal.Say($"{book.Rows.Count} 列規則可以採用。", $"{book.Rows.Count} rows of rules can be taken."));
        foreach (var row in book.RowsWithDeadSources)
        {
            terminal.Out.WriteLine(terminal.Say($"來源已失效：{row.Id}（{row.Source.Title}）", $"Source gone: {row.Id} ({row.Source.Title})"));
        }

        return ExitCode.Fine;
    }
}
