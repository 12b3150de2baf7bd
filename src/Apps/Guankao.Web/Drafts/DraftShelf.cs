using System.Security.Cryptography;
using Guankao.Importing;

namespace Guankao.Web.Drafts;

/// <summary>
/// Where drafts wait between preview and save: in memory, behind names that cannot be guessed, not many, not for long.
/// What falls off is only a preview; dropping the file again brings it back.
/// </summary>
public sealed class DraftShelf(TimeProvider clock)
{
    /// <summary>How many drafts wait at most; the oldest makes room.</summary>
    public const int Room = 16;

    /// <summary>Bytes of files behind the drafts that wait at most.</summary>
    public const long Weight = 128L << 20;

    /// <summary>How long a draft waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly Lock _door = new();
    private readonly LinkedList<KeptDraft> _kept = [];

    /// <summary>Puts a draft on the shelf.</summary>
    public KeptDraft Keep(OpenDraft open, ReadOnlyMemory<byte> file, KeptTables? tables = null)
    {
        var kept = new KeptDraft(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), open, file, clock.GetUtcNow() + Patience)
        {
            Others = tables is not null && tables.Numbers.Any() ? tables : null,
        };
        if (kept.Others is { } others)
        {
            others.Draft = kept.Token;
        }

        lock (_door)
        {
            Forget();
            while (_kept.Count > 0 && (_kept.Count >= Room || _kept.Sum(k => (long)k.File.Length) + kept.File.Length > Weight))
            {
                _kept.RemoveFirst();
            }

            _kept.AddLast(kept);
        }

        return kept;
    }

    /// <summary>The draft of that name, null where it is unknown or forgotten.</summary>
    public KeptDraft? Find(string token)
    {
        lock (_door)
        {
            Forget();
            return _kept.FirstOrDefault(k => k.Token == token);
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (_kept.First is { } first && first.Value.Until <= now)
        {
            _kept.RemoveFirst();
        }
    }
}
