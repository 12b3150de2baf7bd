using Guankao.Kernel;

namespace Guankao.Store.Backups;

/// <summary>Why a backup was not made or not put back.</summary>
internal static class BackupRefusals
{
    internal static Refusal NotABackup(string name) => new("backup-unreadable", new Bilingual(
        $"「{name}」不是本系統的備份檔，或開頭已毀損；請確認檔案。沒有還原任何資料。",
        $"{name} is no backup of this system, or its beginning is damaged. Check the file. Nothing was restored."));

    internal static Refusal CutOff(string name) => new("backup-cut-off", new Bilingual(
        $"備份檔「{name}」不完整，後段遺失；請重新複製或改用另一份備份。沒有還原任何資料。",
        $"The backup {name} was cut off. Copy it again or take another one. Nothing was restored."));

    internal static Refusal Altered(string name, string table) => new("backup-altered", new Bilingual(
        $"備份檔「{name}」的資料表「{table}」與檢查碼不符，檔案已毀損或遭更動；請改用另一份備份。沒有還原任何資料。",
        $"Table {table} of the backup {name} does not match its checksum: the file is damaged or was altered. Take another backup. Nothing was restored."));

    internal static Refusal Sealed(string name) => new("backup-sealed", new Bilingual(
        $"備份檔「{name}」已加密；請以 --key-file 指定密語檔，或設定 GUANKAO_BACKUP_KEY。沒有還原任何資料。",
        $"The backup {name} is encrypted. Name the file with its passphrase by --key-file, or set GUANKAO_BACKUP_KEY. Nothing was restored."));

    internal static Refusal WrongKey(string name) => new("backup-key-wrong", new Bilingual(
        $"無法解開備份檔「{name}」：密語不符，或檔案已毀損。沒有還原任何資料。",
        $"The backup {name} cannot be opened: the passphrase is another one, or the file is damaged. Nothing was restored."));

    internal static Refusal OtherForm(string name, string migration) => new("backup-newer", new Bilingual(
        $"備份檔「{name}」的資料庫結構是「{migration}」，這個版本不認得；請以較新的版本還原。沒有還原任何資料。",
        $"The backup {name} has the database form {migration}, which this version does not know. Restore it with a newer one. Nothing was restored."));

    internal static Refusal NotEmpty(string table) => new("restore-not-empty", new Bilingual(
        $"目標資料庫已有資料（例如「{table}」）；請還原到空的資料庫。沒有更動任何資料。",
        $"The database already holds data (for example {table}). Restore into an empty one. Nothing was changed."));

    internal static Refusal OtherUnderWay(Guid id) => new("restore-other-under-way", new Bilingual(
        $"這個資料庫正在還原另一份備份（{id}）；請以同一份備份繼續，或改用空的資料庫。沒有更動任何資料。",
        $"Another backup ({id}) is being restored into this database. Go on with that one, or take an empty database. Nothing was changed."));

    internal static Refusal Differs(string table, long expected, long found) => new("restore-differs", new Bilingual(
        $"還原後逐列比對，資料表「{table}」不同（備份 {expected} 列，資料庫 {found} 列）；請勿使用這個資料庫，並通知維護人員。",
        $"Compared row by row after the restore, table {table} differs ({expected} rows in the backup, {found} in the database). Do not use this database; tell those who maintain the system."));

    internal static readonly Refusal OtherVersion = new("backup-other-version", new Bilingual(
        "資料庫是較舊的結構；請以原來的版本備份，或先執行 guankao migrate。沒有寫出備份。",
        "The database has an older form. Back it up with the version that made it, or run guankao migrate first. No backup was written."));

    internal static readonly Refusal UnderWay = new("restore-under-way", new Bilingual(
        "這個資料庫的還原尚未完成，不能使用；請以同一份備份再執行一次 guankao restore，會從中斷處接續。",
        "A restore of this database has not ended and it must not be used. Run guankao restore with the same backup again: it goes on where it was."));
}
