using System.CommandLine;
using Guankao.Kernel;
using Guankao.Store.Backups;

namespace Guankao.Cli.Verbs;

/// <summary>The passphrase of a backup: from a file or the environment, never from the arguments, which others on the host can see.</summary>
internal static class BackupKey
{
    internal const string Variable = "GUANKAO_BACKUP_KEY";

    private const int Shortest = 12;

    internal static Option<FileInfo?> Option(Terminal terminal) => new("--key-file")
    {
        Description = terminal.Say(
            $"加密用密語所在的檔案（第一行；未指定時取環境變數 {Variable}）", $"File whose first line is the passphrase of the backup (else {Variable} of the environment)"),
    };

    /// <summary>The passphrase; empty where none was given.</summary>
    internal static async Task<Outcome<string>> Read(FileInfo? file, CancellationToken stop)
    {
        string key;
        try
        {
            key = file is null ? Environment.GetEnvironmentVariable(Variable) ?? "" : (await File.ReadAllLinesAsync(file.FullName, stop).ConfigureAwait(false)).FirstOrDefault() ?? "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal("key-file-unreadable", new Bilingual(
                $"無法讀取密語檔「{file!.Name}」：{fault.Message}", $"The key file {file.Name} cannot be read: {fault.Message}"));
        }

        return (file is null && key.Length == 0) || key.Length >= Shortest ? key : new Refusal("key-short", new Bilingual(
            $"密語太短（{key.Length} 字）；至少 {Shortest} 字。", $"The passphrase is too short ({key.Length} characters): at least {Shortest}."));
    }

    /// <summary>Opens a backup, sealed or not.</summary>
    internal static Stream Open(FileInfo file, string key)
    {
        var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return IsSealed(file) ? SealedBackup.Open(stream, key) : stream;
    }

    internal static bool IsSealed(FileInfo file)
    {
        using var stream = file.OpenRead();
        Span<byte> head = stackalloc byte[16];
        return SealedBackup.IsSealed(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }
}
