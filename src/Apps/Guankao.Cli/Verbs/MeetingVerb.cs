using System.CommandLine;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Meetings;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao meetings</c>: reads minutes, registers them, and takes the series of a grant plan.</summary>
internal static class MeetingVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var verb = new Command("meetings", terminal.Say("會議：讀會議紀錄、登錄裁示與決議、建立會議系列", "Meetings: read minutes, register rulings and resolutions, open series"))
        {
            Read(terminal), Register(terminal, settings), Series(terminal, settings),
        };
        verb.Aliases.Add("meeting");
        return verb;
    }

    private static Command Read(Terminal terminal)
    {
        var (file, format) = (Asked.File(terminal), Asked.Format(terminal));
        var command = new Command("read", terminal.Say("讀會議紀錄，不存入", "Read minutes; save nothing")) { file, format };
        command.SetAction(call =>
        {
            if (!MinutesImport.Draft(call.GetRequiredValue(file)).Is(out var draft, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Unreadable);
            }

            MinutesImport.Write(draft, call.GetValue(format), terminal);
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Register(Terminal terminal, GuankaoSettings settings)
    {
        var (file, format, why) = (Asked.File(terminal), Asked.Format(terminal), Why(terminal));
        var command = new Command("register", terminal.Say("登錄會議紀錄；裁示與決議待選項列管", "Register minutes; rulings and resolutions wait to be selected")) { file, format, why };
        command.Aliases.Add("import");
        command.SetAction((call, stop) => MinutesImport.Draft(call.GetRequiredValue(file)).Is(out var draft, out var refusal)
            ? MinutesImport.Run(call.GetRequiredValue(file), draft, call.GetValue(format), false, call.GetRequiredValue(why), settings, terminal, stop)
            : Task.FromResult(terminal.Refuse(refusal, ExitCode.Unreadable)));
        return command;
    }

    private static Command Series(Terminal terminal, GuankaoSettings settings)
    {
        var (file, why) = (Asked.File(terminal), Why(terminal));
        var from = new Option<DateOnly?>("--from") { Description = terminal.Say("自何日起監看（預設：計畫年度的第一天）", "From which day on they are watched (default: the first day of the plan's year)") };
        var command = new Command("series", terminal.Say("由補助計畫書建立會議系列", "Open the series of meetings that a grant plan promises")) { file, from, why };
        command.SetAction(async (call, stop) =>
        {
            if (!Asked.Document(call.GetRequiredValue(file)).Is(out var document, out var refusal) || !RecognisedDocument.Read(document).Is(out var read, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Unreadable);
            }

            if (read.Plan is not { } plan)
            {
                return terminal.Refuse(new("plan-not-found", new("這個檔案看不出是補助計畫書。", "This file does not look like a grant plan.")), ExitCode.Unreadable);
            }

            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                var first = call.GetValue(from) ?? (plan.Year is { } year ? new DateOnly(year + 1911, 1, 1) : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
                var done = await ledger.Ask<TakeSeriesHandler>()
                    .Do(new TakeSeries(read.Tables.Document, plan, first, Actor.LocalOwner, Environment.UserName, call.GetRequiredValue(why)), stop).ConfigureAwait(false);
                if (!done.Is(out var receipt, out refusal))
                {
                    return terminal.Refuse(refusal, ExitCode.Refused);
                }

                await terminal.Out.WriteLineAsync(terminal.Say(
                    $"已建立 {receipt.Opened.Count} 個會議系列（{receipt.Known} 個原已存在）；{receipt.Conflicts} 個週期前後不一，{receipt.Unchaired} 個未載明主席。",
                    $"Opened {receipt.Opened.Count} series ({receipt.Known} were open already); {receipt.Conflicts} with a conflicting cadence, {receipt.Unchaired} without a chair.")).ConfigureAwait(false);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string> Why(Terminal terminal) => new("--why")
    {
        Description = terminal.Say("存入的理由，寫進異動紀錄", "Why it is saved; written into the acts"),
        DefaultValueFactory = _ => terminal.Say("由命令列登錄", "Registered from the command line"),
    };
}
