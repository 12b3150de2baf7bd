using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Desk.Meetings;

/// <summary>What a person writes about meetings; each act uses the fields of its own form.</summary>
public sealed class MeetingForm
{
    /// <summary>Which ruling or matter of the council.</summary>
    public Guid Point { get; set; }

    /// <summary>Name of a series.</summary>
    public string? Name { get; set; }

    /// <summary>City.</summary>
    public string? City { get; set; }

    /// <summary>Level of a series.</summary>
    public MeetingLevel Level { get; set; }

    /// <summary>Who chairs.</summary>
    public string? Chair { get; set; }

    /// <summary>Who stands in.</summary>
    public string? Deputy { get; set; }

    /// <summary>Who comes.</summary>
    public string? Members { get; set; }

    /// <summary>Who prepares it.</summary>
    public string? Secretariat { get; set; }

    /// <summary>How often, in words.</summary>
    public string? Cadence { get; set; }

    /// <summary>The document that says so.</summary>
    public string? Ground { get; set; }

    /// <summary>A day: of the meeting, or from which a series is watched.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>From when.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>Until when.</summary>
    public TimeOnly? End { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>New matters of an agenda, one a line.</summary>
    public string? Agenda { get; set; }

    /// <summary>Papers, one a line.</summary>
    public string? Papers { get; set; }

    /// <summary>Open matters that are taken up again; null where none is ticked, since a list that is there already would not be filled.</summary>
    public IReadOnlyList<Guid>? Taken { get; set; }

    /// <summary>Place of the cadence that is to be watched.</summary>
    public int Watched { get; set; }

    /// <summary>True to track a ruling.</summary>
    public bool Track { get; set; }

    /// <summary>Lead agency.</summary>
    public string? Lead { get; set; }

    /// <summary>What was done.</summary>
    public string? Text { get; set; }

    /// <summary>What is to become of it.</summary>
    public Wish Wish { get; set; }

    /// <summary>How it ended.</summary>
    public string? Outcome { get; set; }

    /// <summary>The series to which it is passed up.</summary>
    public Guid? To { get; set; }

    /// <summary>Question or data request.</summary>
    public CouncilKind Kind { get; set; }

    /// <summary>Who asked.</summary>
    public string? Councillor { get; set; }

    /// <summary>What was asked.</summary>
    public string? Subject { get; set; }

    /// <summary>Who owes the answer.</summary>
    public string? Agency { get; set; }

    /// <summary>A step, by its rule.</summary>
    public string? Rule { get; set; }

    /// <summary>Who acts; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    internal string Reason => Why?.Trim() ?? "";

    internal static readonly Refusal NoDay = new("day-missing", new("請填日期。", "Give the day."));

    /// <summary>The series that was written, or what cannot be read of it.</summary>
    internal Outcome<SeriesTerms> Series()
    {
        if (Day is not { } from)
        {
            return NoDay;
        }

        CadenceTerms? cadence = null;
        if (!string.IsNullOrWhiteSpace(Cadence) && !CadenceWords.Read(Cadence, Ground?.Trim() ?? "").Is(out cadence, out var refusal))
        {
            return refusal;
        }

        return new SeriesTerms(
            Name?.Trim() ?? "", [], City?.Trim() ?? "", Level, "", Chair?.Trim() ?? "", Deputy?.Trim() ?? "", Members?.Trim() ?? "", Secretariat?.Trim() ?? "",
            cadence is null ? [] : [cadence], from);
    }

    /// <summary>The agenda: open matters first, then the new ones; the papers belong to the whole and stand with the first.</summary>
    internal IReadOnlyList<AgendaEntry> Entries(IReadOnlyList<ResolutionLine> open)
    {
        var papers = Lines(Papers);
        List<AgendaEntry> entries = [.. open.Where(row => Taken?.Contains(row.Id) == true).Select(row => new AgendaEntry(row.Title, row.Id, [])), .. Lines(Agenda).Select(line => new AgendaEntry(line, null, []))];
        return [.. entries.Select((entry, at) => at == 0 ? entry with { Papers = papers } : entry)];
    }

    /// <summary>The bytes of a file that was handed in; null where none was.</summary>
    internal static async Task<byte[]?> Bytes(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0)
        {
            return null;
        }

        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
