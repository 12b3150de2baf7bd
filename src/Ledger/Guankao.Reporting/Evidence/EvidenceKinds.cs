using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Reporting;

/// <summary>
/// Which files may be attached, from data/rules/evidence.json. A file is what its content says; its name is believed in
/// nothing. What can run in a reader's browser or office is refused with a sentence.
/// </summary>
internal sealed class EvidenceKinds
{
    private static readonly Lazy<EvidenceKinds> Loaded = new(Load);
    private readonly EvidenceFile _file;

    private EvidenceKinds(EvidenceFile file) => _file = file;

    public static EvidenceKinds Shipped => Loaded.Value;

    /// <summary>How many files one report may carry.</summary>
    public int Most => _file.Most;

    /// <summary>The format of a file, or why it is not taken.</summary>
    public Outcome<string> Recognise(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new Refusal("evidence-empty", new($"「{name}」是空的檔案，請確認已存檔再上傳。", $"{name} is empty: save it and attach it again."));
        }

        if (bytes.Length > _file.Largest)
        {
            return TooLarge(name, bytes.Length, _file.Largest);
        }

        if (Danger(bytes.Span) is { } danger)
        {
            return Dangerous(name, danger);
        }

        if (!Kind(name, bytes).Is(out var kind, out var refusal))
        {
            return refusal;
        }

        return bytes.Length > kind.Largest ? TooLarge(name, bytes.Length, kind.Largest) : kind.Format;
    }

    private Outcome<EvidenceKind> Kind(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("PK"u8))
        {
            return EvidencePackage.Look(name, bytes, _file);
        }

        foreach (var kind in _file.Kinds.Where(kind => kind.Head is not null))
        {
            if (bytes.Span.StartsWith(Convert.FromHexString(kind.Head!)))
            {
                return kind;
            }
        }

        return _file.Kinds.Find(kind => kind.Text) is { } text && IsText(bytes.Span) ? text : Unknown(name, _file);
    }

    private EvidenceDanger? Danger(ReadOnlySpan<byte> bytes)
    {
        // Browsers look for a page in the first bytes whatever came before it, so the whole head is searched, not its start.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        foreach (var danger in _file.Dangers)
        {
            if ((danger.Head is { } mark && bytes.StartsWith(Convert.FromHexString(mark)))
                || (danger.Word is { } word && head.Contains(word, StringComparison.OrdinalIgnoreCase) && !head.StartsWith("PK", StringComparison.Ordinal) && !head.StartsWith("%PDF-", StringComparison.Ordinal))
                || (danger.Word is { } wide && Encoding.Unicode.GetString(bytes[..Math.Min(bytes.Length & ~1, 4096)]).Contains(wide, StringComparison.OrdinalIgnoreCase)))
            {
                return danger;
            }
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    internal static Refusal Dangerous(string name, EvidenceDanger danger) => new("evidence-dangerous", new(
        $"「{name}」是{danger.Zh}，打開的人可能受害，不能當附件；請改存為 pdf、ods、odt 或圖片。",
        $"{name} is {danger.En}, which may harm whoever opens it: attach it as pdf, ods, odt or a picture."));

    internal static Refusal Unknown(string name, EvidenceFile file) => new("evidence-unknown", new(
        $"「{name}」的內容不是可接受的格式（{string.Join('、', file.Kinds.Select(kind => kind.Format))}）；請另存後再上傳。",
        $"The content of {name} is none of the formats taken ({string.Join(", ", file.Kinds.Select(kind => kind.Format))}): save it as one of them."));

    private static Refusal TooLarge(string name, long length, long most) => new("evidence-too-large", new(
        $"「{name}」有 {length / 1048576.0:0.#} MiB，上限 {most / 1048576.0:0.#} MiB；請縮小圖片或分成數個檔案。",
        $"{name} has {length / 1048576.0:0.#} MiB, at most {most / 1048576.0:0.#} MiB: shrink its pictures or split it."));

    private static EvidenceKinds Load()
    {
        using var stream = typeof(EvidenceKinds).Assembly.GetManifestResourceStream("evidence.json")
            ?? throw new InvalidOperationException("evidence.json is not embedded.");
        return new EvidenceKinds(JsonSerializer.Deserialize<EvidenceFile>(stream, JsonSerializerOptions.Web)!);
    }
}

/// <summary>data/rules/evidence.json as it stands.</summary>
internal sealed record EvidenceFile(long Largest, int Most, long Inflated, int Parts, List<EvidenceKind> Kinds, List<EvidenceDanger> Dangers);

/// <summary>A kind of file that is taken.</summary>
internal sealed record EvidenceKind(string Format, string? Head, string? Holds, string? Mime, bool Text, long Largest);

/// <summary>A mark of a file that is not.</summary>
internal sealed record EvidenceDanger(string? Head, string? Word, string? Part, string Zh, string En);
