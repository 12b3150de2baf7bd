using System.Text.Json;

namespace Guankao.Audit;

/// <summary>What a stock phrase tells about the state of the work.</summary>
internal enum Cue : byte
{
    AsOf,
    Planned,
    Delayed,
    Stopped,
    Pending,
    UnderWay,
    Done,
    OnTimeAll,
    All,
}

/// <summary>A kind of obstacle from outside, with its name in both languages.</summary>
internal sealed record BlockerKind(string Code, string ZhHant, string En);

/// <summary>The words of data/language/paraphrase.json, ready for use. Loaded once.</summary>
internal sealed class AuditWords
{
    private static readonly Lazy<AuditWords> Loaded = new(Load);

    private readonly Dictionary<string, string> _units;
    private readonly HashSet<uint> _generic;

    private AuditWords(ParaphraseFile file)
    {
        Same = new(file.Same.SelectMany(r => r.From.Select(f => (f, r.To))));
        Actions = new(file.Actions.SelectMany((r, i) => r.Words.Select(w => (w, 1UL << i))));
        ActionCodes = [.. file.Actions.Select(a => a.Code)];
        Effort = Bits(file, "draft", "meeting", "event", "train", "survey", "build", "budget", "appoint", "amend", "test", "visit", "certify");
        Survey = Bits(file, "survey");
        Draft = Bits(file, "draft");
        Cues = new(file.Cues.SelectMany(r => r.Value.Select(w => (w, Enum.Parse<Cue>(r.Key, ignoreCase: true)))));
        Blockers = new(file.Blockers.SelectMany(r => r.Words.Select(w => (w, new BlockerKind(r.Code, r.Zh, r.En)))));
        IndicatorChange = new(file.IndicatorChange.Select(w => (w, true)));
        Grounds = new(file.Grounds.Select(w => (w, true)));
        Purposes = new(file.Purposes.Select(w => (w, true)));
        Vague = new(file.Vague.Select(w => (w, true)));
        _units = file.Units.SelectMany(r => r.From.Select(f => (f, r.To))).ToDictionary(p => p.f, p => p.To);
        _generic = [.. file.Generic.Where(g => g.Length == 2).Select(g => Pair(g[0], g[1]))];
    }

    public static AuditWords Default => Loaded.Value;

    /// <summary>Words that are replaced by one of the same meaning before texts are compared.</summary>
    public WordTable<string> Same { get; }

    /// <summary>Words that name a stage of the work (決標, 公告, 驗收 …), each as a bit.</summary>
    public WordTable<ulong> Actions { get; }

    /// <summary>Codes of the stages, by bit.</summary>
    public IReadOnlyList<string> ActionCodes { get; }

    /// <summary>Stages that name an activity rather than a result: alone, they cannot be checked.</summary>
    public ulong Effort { get; }

    /// <summary>Stages whose result is figures.</summary>
    public ulong Survey { get; }

    /// <summary>Drafting and planning.</summary>
    public ulong Draft { get; }

    /// <summary>Words that tell the state of the work.</summary>
    public WordTable<Cue> Cues { get; }

    /// <summary>Words that name an obstacle from outside.</summary>
    public WordTable<BlockerKind> Blockers { get; }

    /// <summary>Words that offer another indicator.</summary>
    public WordTable<bool> IndicatorChange { get; }

    /// <summary>Words at the head of a clause that tells the ground of a duty.</summary>
    public WordTable<bool> Grounds { get; }

    /// <summary>Words at the head of a clause that tells the purpose of a duty.</summary>
    public WordTable<bool> Purposes { get; }

    /// <summary>Words that promise effort, not a result.</summary>
    public WordTable<bool> Vague { get; }

    /// <summary>The unit that stands for all units of its kind: 場次 and 場 are one.</summary>
    public string Unit(string printed) => _units.GetValueOrDefault(printed, printed);

    /// <summary>True for a pair of characters that says little in this prose.</summary>
    public bool IsGeneric(char first, char second) => _generic.Contains(Pair(first, second));

    /// <summary>True where such a pair stands at the position.</summary>
    public bool IsGenericAt(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && _generic.Contains(Pair(text[at], text[at + 1]));

    private static uint Pair(char first, char second) => (uint)first << 16 | second;

    private static ulong Bits(ParaphraseFile file, params ReadOnlySpan<string> codes)
    {
        var bits = 0UL;
        for (var i = 0; i < file.Actions.Count; i++)
        {
            bits |= codes.Contains(file.Actions[i].Code) ? 1UL << i : 0;
        }

        return bits;
    }

    private static AuditWords Load()
    {
        using var stream = typeof(AuditWords).Assembly.GetManifestResourceStream("Guankao.Audit.paraphrase.json")!;
        return new(JsonSerializer.Deserialize(stream, ParaphraseJson.Default.ParaphraseFile)!);
    }
}
