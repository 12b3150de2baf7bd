using System.IO.Compression;
using System.Text;
using Guankao.Kernel;

namespace Guankao.Reporting;

/// <summary>Looks into an office file: what it is, whether it holds programs, and whether it swells beyond measure.</summary>
internal static class EvidencePackage
{
    public static Outcome<EvidenceKind> Look(string name, ReadOnlyMemory<byte> bytes, EvidenceFile file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > file.Parts || Swells(zip, file.Inflated))
            {
                return new Refusal("evidence-expands", new(
                    $"「{name}」解壓縮後異常龐大，已停止檢查；請重新另存，或改存為 pdf。",
                    $"{name} swells beyond measure when it is unpacked: save it anew, or as pdf."));
            }

            if (Danger(zip, file) is { } danger)
            {
                return EvidenceKinds.Dangerous(name, danger);
            }

            return file.Kinds.Find(kind => kind.Holds is { } part && zip.GetEntry(part) is not null && (kind.Mime is null || Mime(zip) == kind.Mime)) is { } kind
                ? kind
                : EvidenceKinds.Unknown(name, file);
        }
        catch (InvalidDataException)
        {
            return new Refusal("evidence-incomplete", new(
                $"「{name}」不完整或已損壞，請確認可以開啟後再上傳。", $"{name} is incomplete or damaged: check that it opens and attach it again."));
        }
    }

    private static EvidenceDanger? Danger(ZipArchive zip, EvidenceFile file) => file.Dangers.Find(danger =>
        danger.Part is { } part && zip.Entries.Any(entry => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase)));

    // Headers may lie about sizes: only unpacking tells, and it stops at the bound.
    private static bool Swells(ZipArchive zip, long most)
    {
        var (left, buffer) = (most, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                if ((left -= read) < 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? Mime(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 200 } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim();
    }
}
