namespace Guankao.Testing.Databases;

/// <summary>Where this system keeps PostgreSQL, if it has any.</summary>
public static class PostgresBinaries
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder with initdb and pg_ctl; null where there is none.</summary>
    public static string? Folder => Found.Value;

    /// <summary>Why the tests on PostgreSQL cannot run; null where they can.</summary>
    public static string? Lacking => Folder is not null ? null
        : "PostgreSQL is not installed here (initdb and pg_ctl were not found): install postgresql to run this test.";

    private static string? Find()
    {
        var folders = new List<string>();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders.AddRange(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")));
        }

        folders.AddRange((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return folders.Find(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
