using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Guankao.Kernel;

namespace Guankao.Store.Dialects;

/// <summary>
/// Brings SQLite in: the system's own library through an older managed binding that is call-compatible with the one
/// the provider was compiled against. All of that trick stands in this file; the reason is docs/adr/0004.
/// </summary>
internal static class SqliteLibrary
{
    private const string Binding = "SQLitePCLRaw.core";

    // The system's own first, since it is kept patched; then one that was put beside the program.
    private static readonly string[] Names =
    [
        "libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "winsqlite3.dll",
        .. new[] { "libe_sqlite3.so", "libe_sqlite3.dylib", "e_sqlite3.dll", "sqlite3.dll" }.Select(name => Path.Combine(AppContext.BaseDirectory, name)),
    ];

    private static readonly Lazy<bool> Loaded = new(Bind);

    /// <summary>Loads it once.</summary>
    /// <exception cref="StoreUnavailableException">The system has no SQLite.</exception>
    public static void Load() => _ = Loaded.Value;

    private static bool Bind()
    {
        // The provider asks for a newer binding; asked without a version, the runtime finds the one at hand.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: Binding, Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(Binding)) : null;
        var library = Names.Select(name => NativeLibrary.TryLoad(name, out var handle) ? handle : 0).FirstOrDefault(handle => handle != 0);
        if (library == 0)
        {
            throw new StoreUnavailableException(new Refusal("sqlite-missing", new Bilingual(
                "找不到 SQLite 程式庫：請安裝 libsqlite3-0（Debian、Ubuntu）或 sqlite-libs（Fedora），或改用 PostgreSQL。",
                "The SQLite library was not found: install libsqlite3-0 (Debian, Ubuntu) or sqlite-libs (Fedora), or use PostgreSQL.")));
        }

        Use(library);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use(nint library)
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? library : 0);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
    }
}
