using System.CommandLine;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Publishing;

namespace Guankao.Cli.Verbs;

/// <summary>
/// <c>guankao export FILE --to ods</c>: the repaired table of a file. <c>guankao export --to ods --form list</c>: what the
/// ledger holds, as the official policy table, a list, or the page of one commitment.
/// </summary>
internal static class ExportVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = new Argument<string?>("file")
        {
            Description = terminal.Say("要修復並轉出的檔案；不寫則從帳本轉出", "The file to repair and hand out; none: from the ledger"), Arity = ArgumentArity.ZeroOrOne,
        };
        var to = new Option<string>("--to") { Description = terminal.Say("格式：ods、odt、xlsx、docx、csv 或 pdf", "Format: ods, odt, xlsx, docx, csv or pdf"), Required = true };
        var form = new Option<string?>("--form") { Description = terminal.Say("表單：policy-table、grants、rulings、list 或 commitment", "Form: policy-table, grants, rulings, list or commitment") };
        var path = new Option<string?>("--out") { Description = terminal.Say("存成哪個檔案；不寫則用公文常用的檔名存在目前的資料夾", "Where to write it; else under its official name in this folder") };
        var table = new Option<int>("--table") { Description = terminal.Say("檔案裡的第幾張表", "Which table of the file"), DefaultValueFactory = _ => 1 };
        var id = new Option<Guid?>("--id") { Description = terminal.Say("哪一項承諾（--form commitment）", "Which commitment (--form commitment)") };
        var filters = ExportFilters.Options(terminal);
        var command = new Command("export", terminal.Say("轉出修復後的表、官方表單或清單", "Hand out a repaired table, an official form or a list"))
        {
            file, to, form, path, table, id,
        };
        filters.AddTo(command);
        command.SetAction(async (call, stop) =>
        {
            var asked = new AskedExport(
                call.GetValue(file), call.GetRequiredValue(to).TrimStart('.').ToLowerInvariant(), call.GetValue(form), call.GetValue(path), call.GetValue(table), call.GetValue(id),
                filters.Read(call));
            return asked.Fault() is { } fault
                ? terminal.Refuse(fault, ExitCode.Usage)
                : await Write(asked, settings, terminal, stop).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Write(AskedExport asked, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        Outcome<PrintedFile>? made = null;
        var code = await Steps.Run(terminal,
            [(terminal.Say("製作檔案", "Making the file"), async () =>
            {
                var (outcome, refused) = await ExportedFile.Of(asked, settings, stop).ConfigureAwait(false);
                made = outcome;
                return outcome.Refusal is { } refusal ? terminal.Refuse(refusal, refused) : ExitCode.Fine;
            })]).ConfigureAwait(false);
        return code == ExitCode.Fine ? Save(made!.Value.Value, asked, terminal) : code;
    }

    private static int Save(PrintedFile file, AskedExport asked, Terminal terminal)
    {
        var path = asked.Out is null ? file.Name : Directory.Exists(asked.Out) ? Path.Combine(asked.Out, file.Name) : asked.Out;
        if (File.Exists(path) && (asked.Out is null || (asked.File is not null && Path.GetFullPath(path) == Path.GetFullPath(asked.File))))
        {
            return terminal.Refuse(new Refusal("file-exists", new Bilingual(
                $"「{path}」已經存在，沒有覆蓋：請用 --out 指定另一個檔名。", $"{path} is there already and was not overwritten: name another file with --out.")), ExitCode.Refused);
        }

        return SavedFile.Write(path, file.Content, terminal);
    }
}
