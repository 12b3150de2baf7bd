using System.CommandLine;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Store.Acts;
using Guankao.Store.Backups;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao restore FILE</c>: fills an empty database from a backup and compares it row by row; <c>--check</c> only reads the backup.</summary>
internal static class RestoreVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = terminal.Say("備份檔", "The backup") };
        var keyFile = BackupKey.Option(terminal);
        var check = new Option<bool>("--check") { Description = terminal.Say("只檢查備份檔是否完整，不還原", "Only see whether the backup is whole") };
        var command = new Command("restore", terminal.Say("把備份還原到空的資料庫；中斷後再執行即接續", "Fill an empty database from a backup; after an interruption, call it again")) { file, keyFile, check };
        command.SetAction(async (call, stop) =>
        {
            var source = call.GetRequiredValue(file);
            if (!(await Opened(source, call.GetValue(keyFile), stop).ConfigureAwait(false)).Is(out var open, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Unreadable);
            }

            return call.GetValue(check)
                ? await Check(terminal, open, source, stop).ConfigureAwait(false)
                : await Restore(terminal, settings, open, source, stop).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<Outcome<Func<Stream>>> Opened(FileInfo source, FileInfo? keyFile, CancellationToken stop)
    {
        if (!source.Exists)
        {
            return new Refusal("file-missing", new Bilingual($"找不到檔案「{source.Name}」。", $"There is no file {source.Name}."));
        }

        if (!(await BackupKey.Read(keyFile, stop).ConfigureAwait(false)).Is(out var key, out var refusal))
        {
            return refusal;
        }

        return BackupKey.IsSealed(source) && key.Length == 0 ? RestoreBackup.Sealed(source.Name) : new Func<Stream>(() => BackupKey.Open(source, key));
    }

    private static async Task<int> Check(Terminal terminal, Func<Stream> open, FileInfo source, CancellationToken stop)
    {
        if (!(await RestoreBackup.Check(open, source.Name, stop).ConfigureAwait(false)).Is(out var contents, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Unreadable);
        }

        await terminal.Out.WriteLineAsync(terminal.Say(
            $"備份完整：{contents.MadeAt:yyyy-MM-dd HH:mm} UTC，{contents.Tables.Count} 個資料表，{contents.Rows} 列。",
            $"The backup is whole: {contents.MadeAt:yyyy-MM-dd HH:mm} UTC, {contents.Tables.Count} tables, {contents.Rows} rows.")).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static async Task<int> Restore(Terminal terminal, GuankaoSettings settings, Func<Stream> open, FileInfo source, CancellationToken stop)
    {
        if (!OpenLedger.AsItIs(settings).Is(out var ledger, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        await using (ledger)
        {
            if (settings.Store == Guankao.Store.StoreKind.Sqlite && Path.GetDirectoryName(Path.GetFullPath(settings.Database)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            var restored = await Steps.Measure(terminal, terminal.Say("還原", "Restoring"), _ =>
                ledger.Ask<RestoreBackup>().Do(open, source.Name, new Told(terminal), stop)).ConfigureAwait(false);
            if (!restored.Is(out var contents, out refusal) || !(await ledger.Ask<MigrateDatabase>().Do(stop).ConfigureAwait(false)).Is(out _, out refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            var proof = await ledger.Ask<VerifyActs>().Ask(stop).ConfigureAwait(false);
            await terminal.Out.WriteLineAsync(terminal.Say(
                $"已還原 {contents.Rows} 列，與備份逐列相符；{VerifyVerb.Say(terminal, proof)}",
                $"{contents.Rows} rows restored, the same as in the backup row by row. {VerifyVerb.Say(terminal, proof)}")).ConfigureAwait(false);
            return proof.Broken is null ? ExitCode.Fine : ExitCode.Refused;
        }
    }

    private sealed class Told(Terminal terminal) : IProgress<string>
    {
        public void Report(string value)
        {
            if (!terminal.Interactive)
            {
                terminal.Error.WriteLine(value);
            }
        }
    }
}
