using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Referrals;

/// <summary>
/// Seals what referrals say, by the framework's data protection with a key ring of its own. The ring lies in a folder outside
/// the database, so that a copy of the database says nothing; it makes a new key by itself every 90 days and reads by the old
/// ones. Every record is sealed for itself alone: its words cannot be moved to another.
/// </summary>
public sealed class ReferralSeal(string folder) : IDisposable
{
    private const string Purpose = "Guankao.Referrals";
    private const string PrintKey = "print.key";
    private const int PrintBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private readonly Lock _turn = new();
    private readonly List<ServiceProvider> _rings = [];
    private readonly Lazy<byte[]> _print = new(() => ReadPrint(folder));

    /// <summary>The ring itself, for other secrets that must not lie open in the database.</summary>
    public IDataProtectionProvider Provider => Ring.GetRequiredService<IDataProtectionProvider>();

    /// <summary>Seals words for one record.</summary>
    internal string Close(Guid record, string words) => Convert.ToBase64String(For(record).Protect(Encoding.UTF8.GetBytes(words)));

    /// <summary>The words again.</summary>
    /// <exception cref="CryptographicException">The key is not in the folder, or the words are another record's.</exception>
    internal string Read(Guid record, string words) => Encoding.UTF8.GetString(For(record).Unprotect(Convert.FromBase64String(words)));

    /// <summary>The words sealed by the newest key; null where they are already.</summary>
    internal string? Renewed(Guid record, string words)
    {
        var plain = ((IPersistedDataProtector)For(record)).DangerousUnprotect(Convert.FromBase64String(words), true, out var old, out var revoked);
        return old || revoked ? Convert.ToBase64String(For(record).Protect(plain)) : null;
    }

    /// <summary>A print of an id under a key of the folder: equal ids give equal prints, and nobody without the key can try ids.</summary>
    internal string PrintOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_print.Value, Encoding.UTF8.GetBytes(text)));

    // The last one opened. Earlier ones stay until the end: somebody may be reading by them.
    private ServiceProvider Ring
    {
        get
        {
            lock (_turn)
            {
                if (_rings.Count == 0)
                {
                    _rings.Add(Open(folder));
                }

                return _rings[^1];
            }
        }
    }

    /// <summary>Makes a new key, and seals by it from now on.</summary>
    internal void Rotate()
    {
        var now = TimeProvider.System.GetUtcNow();
        Ring.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Lifetime);
        lock (_turn)
        {
            // A ring that is open goes on with its old key until it looks at the folder again, a day later.
            _rings.Add(Open(folder));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_turn)
        {
            _rings.ForEach(ring => ring.Dispose());
            _rings.Clear();
        }
    }

    private IDataProtector For(Guid record) => Provider.CreateProtector(Purpose, record.ToString("N"));

    private static ServiceProvider Open(string folder)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(Purpose).SetDefaultKeyLifetime(Lifetime).PersistKeysToFileSystem(Made(folder));
        return services.BuildServiceProvider();
    }

    private static byte[] ReadPrint(string folder)
    {
        var path = Path.Combine(Made(folder).FullName, PrintKey);
        try
        {
            using var made = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            made.Write(RandomNumberGenerator.GetBytes(PrintBytes));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another node, or an earlier start, made it.
        }

        return File.ReadAllBytes(path);
    }

    private static DirectoryInfo Made(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
