using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.DataProtection;

namespace Guankao.Web.Serving;

/// <summary>
/// Tells a person who writes from a program that sends, without a script and without asking anybody outside: a person
/// needs some seconds to write, does not fill in what cannot be seen, and does not write many times in a few minutes.
/// </summary>
public sealed class SlowPen(IDataProtectionProvider keys, TimeProvider time)
{
    private const int MostNotes = 5;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = keys.CreateProtector("Guankao.SlowPen");
    private readonly Dictionary<IPAddress, List<DateTimeOffset>> _notes = [];
    private readonly Lock _turn = new();

    /// <summary>When a form was handed out, in a form that nobody else can write.</summary>
    public string Begin() => _protector.Protect(time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>True where a person may have written this.</summary>
    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    /// <param name="unseen">The field that nobody sees.</param>
    /// <param name="from">Where it came from; kept in memory for ten minutes and nowhere else.</param>
    public bool IsPerson(string? begun, string? unseen, IPAddress? from)
    {
        var now = time.GetUtcNow();
        return string.IsNullOrEmpty(unseen) && Read(begun) is { } handed && now - handed >= Writing && now - handed <= Patience
            && Counted(from ?? IPAddress.None, now);
    }

    private bool Counted(IPAddress from, DateTimeOffset now)
    {
        lock (_turn)
        {
            if (_notes.Count > MostAddresses)
            {
                _notes.Clear();
            }

            var notes = _notes.TryGetValue(from, out var known) ? known : _notes[from] = [];
            notes.RemoveAll(note => now - note > Memory);
            if (notes.Count >= MostNotes)
            {
                return false;
            }

            notes.Add(now);
            return true;
        }
    }

    private DateTimeOffset? Read(string? begun)
    {
        try
        {
            return begun is null ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(_protector.Unprotect(begun), CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }
}
