using System.CommandLine;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Incidents;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao incidents</c>: lists them, shows a board as text, hands out the list of situations, takes alerts and numbers in.</summary>
internal static class IncidentVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var verb = new Command("incidents", terminal.Say("災害應變：清單、看板、匯出、收示警與中央案號", "Incidents: lists, boards, tables out, alerts and national numbers in"))
        {
            List(terminal, settings), Board(terminal, settings), Export(terminal, settings), Import(terminal, settings),
        };
        verb.Aliases.Add("incident");
        return verb;
    }

    private static Command List(Terminal terminal, GuankaoSettings settings)
    {
        var format = Asked.Format(terminal);
        var drills = new Option<bool>("--drills") { Description = terminal.Say("列演練，不列真實事件", "Drills instead of real incidents") };
        var command = new Command("list", terminal.Say("列出事件，最近的在前", "List incidents, the latest first")) { drills, format };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger =>
        {
            IncidentText.List(await ledger.Ask<BrowseIncidents>().Ask(call.GetValue(drills), stop).ConfigureAwait(false), call.GetValue(format), terminal);
            return ExitCode.Fine;
        }, stop));
        return command;
    }

    private static Command Board(Terminal terminal, GuankaoSettings settings)
    {
        var (id, format) = (Which(terminal), Asked.Format(terminal));
        var district = new Option<string?>("--district") { Description = terminal.Say("只列這一區的災情", "Situations of this district alone") };
        var agency = new Option<string?>("--agency") { Description = terminal.Say("只列派給這個機關的災情（全名）", "Situations given to this bureau alone (full name)") };
        var command = new Command("board", terminal.Say("以文字印出看板", "Print a board as text")) { id, district, agency, format };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger =>
        {
            if (!(await Meant(ledger, call.GetValue(id), stop).ConfigureAwait(false)).Is(out var which, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            var board = await ledger.Ask<ShowBoard>().Ask(which, new BoardSearch(call.GetValue(district), call.GetValue(agency)), stop).ConfigureAwait(false);
            IncidentText.Board(board!, call.GetValue(format), terminal);
            return ExitCode.Fine;
        }, stop));
        return command;
    }

    private static Command Export(Terminal terminal, GuankaoSettings settings)
    {
        var id = Which(terminal);
        var to = new Option<string>("--to") { Description = terminal.Say("格式：csv、ods、xlsx、odt、docx 或 cap", "Format: csv, ods, xlsx, odt, docx or cap"), DefaultValueFactory = _ => "csv" };
        var path = new Option<string?>("--out") { Description = terminal.Say("存成哪個檔案；不寫則存在目前的資料夾", "Where to write it; else in this folder") };
        var command = new Command("export", terminal.Say("匯出災情清冊，或以 CAP 1.2 匯出事件", "Hand out the list of situations, or the incident as CAP 1.2")) { id, to, path };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger =>
            (await Meant(ledger, call.GetValue(id), stop).ConfigureAwait(false)).Is(out var which, out var refusal)
            && (await Made(ledger, which, call.GetRequiredValue(to).TrimStart('.').ToLowerInvariant(), settings, stop).ConfigureAwait(false)).Is(out var file, out refusal)
                ? Save(file, call.GetValue(path), terminal)
                : terminal.Refuse(refusal, ExitCode.Refused), stop));
        return command;
    }

    private static Command Import(Terminal terminal, GuankaoSettings settings)
    {
        var (file, id) = (Asked.File(terminal), Which(terminal));
        var command = new Command("import", terminal.Say("收 CAP 示警檔，或收填好中央案號的災情清冊", "Take in a CAP alert, or the list of situations with national numbers")) { file, id };
        command.SetAction((call, stop) => OpenLedger.With(terminal, settings, async ledger =>
            (await Meant(ledger, call.GetValue(id), stop).ConfigureAwait(false)).Is(out var which, out var refusal)
                ? await IncidentImport.Run(ledger, which, call.GetRequiredValue(file), terminal, stop).ConfigureAwait(false)
                : terminal.Refuse(refusal, ExitCode.Refused), stop));
        return command;
    }

    private static Argument<Guid?> Which(Terminal terminal) => new("id")
    {
        Description = terminal.Say("哪一個事件；只有一個真實事件開設中時可以不寫", "Which incident; may be left out while one real incident is open"), Arity = ArgumentArity.ZeroOrOne,
    };

    private static async Task<Outcome<Guid>> Meant(OpenLedger ledger, Guid? id, CancellationToken stop)
    {
        if (id is { } named)
        {
            return await ledger.Ask<ShowPicture>().Ask(named, stop).ConfigureAwait(false) is not null ? named
                : new Refusal("incident-unknown", new($"帳本裡沒有這個事件（{named}）；用 guankao incidents list 查。", $"The ledger has no incident {named}; look with guankao incidents list."));
        }

        var open = (await ledger.Ask<BrowseIncidents>().Ask(false, stop).ConfigureAwait(false)).Where(row => row.State == IncidentState.Open).ToList();
        return open is [var only] ? only.Id : new Refusal("incident-unnamed", new(
            $"目前有 {open.Count} 個真實事件開設中，請寫明是哪一個；用 guankao incidents list 查。", $"{open.Count} real incidents are open; say which. Look with guankao incidents list."));
    }

    private static async Task<Outcome<PrintedFile>> Made(OpenLedger ledger, Guid id, string to, GuankaoSettings settings, CancellationToken stop)
    {
        if (to == "cap")
        {
            var picture = (await ledger.Ask<ShowPicture>().Ask(id, stop).ConfigureAwait(false))!;
            return new PrintedFile($"{picture.Incident.Id:N}.cap", "application/cap+xml", AlertWriter.Of(picture));
        }

        if (OutputFormats.Parse(to) is not { } format)
        {
            return new Refusal("format-unknown", new($"不認得格式「{to}」：請用 csv、ods、xlsx、odt、docx 或 cap。", $"{to} is no format: use csv, ods, xlsx, odt, docx or cap."));
        }

        var (incident, rows) = (await ledger.Ask<ListSituations>().Ask(id, stop).ConfigureAwait(false))!.Value;
        return DocumentWriter.Write(NationalTable.Of(incident, rows, settings.Language == "en" ? "en" : "zh-Hant-TW"), format);
    }

    private static int Save(PrintedFile file, string? wanted, Terminal terminal)
    {
        var path = wanted is null ? file.Name : Directory.Exists(wanted) ? Path.Combine(wanted, file.Name) : wanted;
        return wanted is null && File.Exists(path)
            ? terminal.Refuse(new Refusal("file-exists", new(
                $"「{path}」已經存在，沒有覆蓋：請用 --out 指定另一個檔名。", $"{path} is there already and was not overwritten: name another file with --out.")), ExitCode.Refused)
            : SavedFile.Write(path, file.Content, terminal);
    }
}
