using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>A photograph whose content was looked at, and of which only the picture is left.</summary>
internal sealed record KnownPhoto(string Name, string Format, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Which photographs are taken: told by their content, never by their name. Place, time and device that a telephone writes
/// into them are taken out before anything is kept; where and when is what the report says.
/// </summary>
internal static class SitePhotos
{
    private const int LongestName = 80;

    public static Outcome<IReadOnlyList<KnownPhoto>> Check(IReadOnlyList<PhotoEntry> photos)
    {
        var limits = IncidentBook.Shipped.Limits;
        if (photos.Count > limits.Photos)
        {
            return new Refusal("photo-too-many", new($"一則通報最多 {limits.Photos} 張照片，請減少後再送。", $"One report takes at most {limits.Photos} photographs; send fewer."));
        }

        var known = new List<KnownPhoto>();
        foreach (var photo in photos)
        {
            var name = NameOf(photo.Name);
            if (photo.Bytes.Length > limits.PhotoBytes)
            {
                return new Refusal("photo-too-large", new(
                    $"「{name}」超過 {limits.PhotoBytes >> 20} MiB，請用較低的畫質再拍，或先送文字。", $"{name} is larger than {limits.PhotoBytes >> 20} MiB; take it smaller, or send the words first."));
            }

            if (FormatOf(photo.Bytes.Span) is not { } format)
            {
                return new Refusal("photo-unknown", new($"「{name}」不是 JPEG、PNG 或 WebP 照片，請換一張。", $"{name} is no JPEG, PNG or WebP photograph; choose another."));
            }

            if (Bare(format, photo.Bytes.Span) is not { } bare)
            {
                return new Refusal("photo-damaged", new($"「{name}」的檔案不完整或已損壞，讀不出照片；請重拍或換一張，文字可以先送。", $"{name} is damaged or not whole and shows no photograph; take it again or choose another. The words can go first."));
            }

            known.Add(new KnownPhoto(name, format, bare));
        }

        return known;
    }

    private static string? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpg"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "png"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "webp"
        : null;

    private static byte[]? Bare(string format, ReadOnlySpan<byte> bytes) => format switch
    {
        "jpg" => BareJpeg.Of(bytes),
        "png" => BarePng.Of(bytes),
        _ => BareWebp.Of(bytes),
    };

    private static string NameOf(string name)
    {
        var bare = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))]).Trim();
        return bare.Length == 0 ? "照片" : bare.Length > LongestName ? bare[^LongestName..] : bare;
    }
}
