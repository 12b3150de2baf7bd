using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Calendar;

namespace Guankao.Identity;

/// <summary>A number of the security rules.</summary>
/// <param name="Id">Its name, e.g. <c>lock.failures</c>.</param>
/// <param name="Value">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Zh">What it is for.</param>
/// <param name="En">The same in English.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Standing">How well it is known.</param>
public sealed record SecurityNumber(string Id, int Value, string Unit, string Zh, string En, string Source, Standing Standing);

/// <summary>How often, how long, how many: the numbers of data/security.json.</summary>
public sealed class SecurityNumbers
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<string, int> _values;

    private SecurityNumbers(IReadOnlyList<SecurityNumber> rows)
    {
        (Rows, _values) = (rows, rows.ToFrozenDictionary(row => row.Id, row => row.Value));
        LockAfter = _values["lock.failures"];
        LockFor = TimeSpan.FromMinutes(_values["lock.minutes"]);
        PasswordHistory = _values["password.history"];
        ShortestPassword = _values["password.shortest"];
        LongestPassword = _values["password.longest"];
        IdleAccount = TimeSpan.FromDays(_values["idle.days"]);
        IdleSession = TimeSpan.FromMinutes(_values["session.idle-minutes"]);
        LongestSession = TimeSpan.FromHours(_values["session.hours"]);
        Invitation = TimeSpan.FromDays(_values["invitation.days"]);
        Reset = TimeSpan.FromHours(_values["reset.hours"]);
        FirstKeeper = TimeSpan.FromHours(_values["first-keeper.hours"]);
        Ceremony = TimeSpan.FromMinutes(_values["ceremony.minutes"]);
        AttemptsAMinute = _values["attempts.a-minute"];
        IntakeAMinute = _values["intake.a-minute"];
    }

    /// <summary>As shipped.</summary>
    public static SecurityNumbers Shipped { get; } = Load();

    /// <summary>All rows, for people to read.</summary>
    public IReadOnlyList<SecurityNumber> Rows { get; }

    /// <summary>Failures in a row that lock an account.</summary>
    public int LockAfter { get; }

    /// <summary>How long a lock lasts.</summary>
    public TimeSpan LockFor { get; }

    /// <summary>How many earlier passwords may not come back.</summary>
    public int PasswordHistory { get; }

    /// <summary>Fewest characters of a password.</summary>
    public int ShortestPassword { get; }

    /// <summary>Most characters of a password.</summary>
    public int LongestPassword { get; }

    /// <summary>How long without signing in disables an account.</summary>
    public TimeSpan IdleAccount { get; }

    /// <summary>How long without a request signs one out.</summary>
    public TimeSpan IdleSession { get; }

    /// <summary>How long one sign-in lasts at most.</summary>
    public TimeSpan LongestSession { get; }

    /// <summary>How long an invitation can be used.</summary>
    public TimeSpan Invitation { get; }

    /// <summary>How long a reset link can be used.</summary>
    public TimeSpan Reset { get; }

    /// <summary>How long the first keeper's link can be used.</summary>
    public TimeSpan FirstKeeper { get; }

    /// <summary>How long one passkey or city sign-on ceremony lasts at most.</summary>
    public TimeSpan Ceremony { get; }

    /// <summary>Attempts a minute from one address.</summary>
    public int AttemptsAMinute { get; }

    /// <summary>Batches a minute from one vendor's key.</summary>
    public int IntakeAMinute { get; }

    private static SecurityNumbers Load()
    {
        using var stream = typeof(SecurityNumbers).Assembly.GetManifestResourceStream("security.json")
            ?? throw new InvalidOperationException("security.json is not embedded.");
        return new SecurityNumbers(JsonSerializer.Deserialize<List<SecurityNumber>>(stream, Options)!);
    }
}
