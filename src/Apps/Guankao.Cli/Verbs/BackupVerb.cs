using System.CommandLine;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Store.Backups;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao backup FILE</c>: the whole ledger in one file, which either store can be made from again.</summary>
internal static class BackupVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = terminal.Say("要寫出的備份檔", "The file to write") };
        var keyFile = BackupKey.Option(terminal);
        var command = new Command("backup", terminal.Say("把整本帳（含文件與人員）備份成一個檔案", "Write the whole ledger, documents and people included, into one file")) { file, keyFile };
        command.SetAction(async (call, stop) =>
        {
            var target = call.GetRequiredValue(file);
            if (target.Exists)
            {
                return terminal.Refuse(Exists(target), ExitCode.Refused);
            }

            if (!(await BackupKey.Read(call.GetValue(keyFile), stop).ConfigureAwait(false)).Is(out var key, out var refusal) || !OpenLedger.AsItIs(settings).Is(out var ledger, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                return await Write(terminal, ledger, target, key, stop).ConfigureAwait(false);
            }
        });
        return command;
    }

    private static async Task<int> Write(Terminal terminal, OpenLedger ledger, FileInfo target, string key, CancellationToken stop)
    {
        // Under another name until it is whole: whoever finds the file may trust it.
        var part = target.FullName + ".part";
        try
        {
            var written = await Into(part, terminal, ledger, key, stop).ConfigureAwait(false);
            if (!written.Is(out var contents, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            File.Move(part, target.FullName);
            await terminal.Out.WriteLineAsync(terminal.Say(
                $"已備份 {contents.Tables.Count} 個資料表、{contents.Rows} 列到「{target.Name}」{(key.Length > 0 ? "（已加密）" : "（未加密，內含人員與密碼雜湊，請妥善保管）")}。",
                $"{contents.Rows} rows of {contents.Tables.Count} tables are in {target.Name}{(key.Length > 0 ? ", encrypted" : ", not encrypted: it holds people and password hashes, keep it safe")}.")).ConfigureAwait(false);
            return ExitCode.Fine;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException })
        {
            return terminal.Refuse(new Refusal("backup-failed", new Bilingual(
                $"備份沒有完成：{fault.GetBaseException().Message} 請確認磁碟空間、路徑與資料庫連線；沒有留下半份備份。",
                $"The backup was not finished: {fault.GetBaseException().Message} Check the disk, the path and the database. No half of a backup was left.")), ExitCode.Refused);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<Outcome<BackupContents>> Into(string part, Terminal terminal, OpenLedger ledger, string key, CancellationToken stop)
    {
        await using var output = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var written = key.Length == 0
            ? await To(output).ConfigureAwait(false)
            : await Sealed().ConfigureAwait(false);
        output.Flush(flushToDisk: true);
        return written;

        async Task<Outcome<BackupContents>> Sealed()
        {
            await using var seal = SealedBackup.Seal(output, key);
            return await To(seal).ConfigureAwait(false);
        }

        Task<Outcome<BackupContents>> To(Stream stream) => Steps.Measure(terminal, terminal.Say("備份", "Backing up"), _ =>
            ledger.Ask<WriteBackup>().Do(stream, Environment.UserName, new Told(terminal), stop));
    }

    private static Refusal Exists(FileInfo target) => new("backup-exists", new Bilingual(
        $"「{target.Name}」已存在，不會覆寫；請換一個檔名。", $"{target.Name} exists and is not overwritten. Take another name."));

    private sealed class Told(Terminal terminal) : IProgress<BackupCount>
    {
        public void Report(BackupCount value)
        {
            if (!terminal.Interactive && value.Rows > 0)
            {
                terminal.Error.WriteLine($"{value.Name} {value.Rows}");
            }
        }
    }
}
