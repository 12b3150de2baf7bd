using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>What was in one version of a report or paragraph.</summary>
/// <param name="Version">Its number; 0 where nothing was saved yet.</param>
/// <param name="Text">The words.</param>
/// <param name="Grade">The grade; null where none.</param>
/// <param name="Reasons">Why this grade.</param>
/// <param name="Who">Who saved it; null where nobody did.</param>
/// <param name="When">When, UTC.</param>
/// <param name="Aside">True where it was kept beside the one that counts, because somebody else had saved in between.</param>
public sealed record TextVersion(int Version, string Text, string? Grade, string Reasons, string? Who, DateTime? When, bool Aside = false);

/// <summary>What became of a save.</summary>
/// <param name="Version">The version that counts now; base the next save on it.</param>
/// <param name="State">Where the report stands.</param>
/// <param name="Saved">False where the same was there already, or where two people met.</param>
/// <param name="Conflict">Both texts, where somebody else had saved in between; yours is kept too. Null otherwise.</param>
public sealed record SavedText(int Version, DutyState State, bool Saved, TextConflict? Conflict = null);

/// <summary>Two people wrote the same text. To keep yours (or a blend of both), save it again based on theirs; to keep theirs, do nothing.</summary>
/// <param name="Yours">What was just handed in; kept under its own number.</param>
/// <param name="Theirs">What counts.</param>
public sealed record TextConflict(TextVersion Yours, TextVersion Theirs);

/// <summary>A text that is about to be saved, beside the one that counts.</summary>
internal sealed record TextSave(string Agency, string Text, string? Grade, string Reasons, int BasedOn)
{
    /// <summary>Where it came from, for its act: the agency of a paragraph, the table of a filled row.</summary>
    public string Why { get; init; } = Agency;

    public Refusal? Fault() => Text.Length > CleanText.Most || Reasons.Length > CleanText.Most
        ? ReportingRefusals.TooLong(Math.Max(Text.Length, Reasons.Length), CleanText.Most)
        : null;

    public bool Says(TextVersion current) => (Text, Grade, Reasons) == (current.Text, current.Grade, current.Reasons);

    /// <summary>Keeps it under the next number, beside or above the one that counts.</summary>
    public async Task<ReportVersion> Keep(DutyAtHand at, bool aside, CancellationToken cancellation)
    {
        var last = await at.Ledger.Db.Set<ReportVersion>().Where(row => row.DutyId == at.Duty.Id && row.Agency == Agency)
            .MaxAsync(row => (int?)row.Number, cancellation) ?? 0;
        var version = new ReportVersion
        {
            DutyId = at.Duty.Id, Agency = Agency, Number = last + 1, BasedOn = BasedOn, Aside = aside, Text = Text, Grade = Grade,
            Reasons = Reasons, SavedBy = at.Actor.Name, SavedAt = at.Ledger.Now,
        };
        at.Ledger.Db.Add(version);
        return version;
    }

    /// <summary>Keeps it beside the text of somebody who was quicker; the same text again is kept once. The caller commits.</summary>
    public async Task<SavedText> SetAside(DutyAtHand at, TextVersion theirs, CancellationToken cancellation)
    {
        var kept = await at.Ledger.Db.Set<ReportVersion>().AsNoTracking()
            .Where(row => row.DutyId == at.Duty.Id && row.Agency == Agency && row.Aside && row.SavedBy == at.Actor.Name)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        var known = kept is not null && Says(TextVersions.Of(kept));
        var version = known ? kept! : await Keep(at, aside: true, cancellation);
        if (!known)
        {
            at.Record("ReportSetAside", Why, TextVersions.Change(theirs.Version, version), TextVersions.HashOf(version.Text));
        }

        return new SavedText(theirs.Version, at.Duty.State, Saved: false, new TextConflict(TextVersions.Of(version), theirs));
    }
}

/// <summary>Versions in and out of their rows.</summary>
internal static class TextVersions
{
    public static TextVersion Of(ReportVersion row) => new(row.Number, row.Text, row.Grade, row.Reasons, row.SavedBy, row.SavedAt, row.Aside);

    public static TextVersion Current(Duty duty) => new(duty.Version, duty.Text, duty.Grade, duty.Reasons, duty.SavedBy, duty.SavedAt);

    public static TextVersion Current(DutyAgency row) => new(row.Version, row.Text, null, "", row.SavedBy, row.SavedAt);

    public static List<Store.Acts.ActChange> Change(int before, ReportVersion version) =>
    [
        new("version", before == 0 ? null : $"{before}", $"{version.Number}"), .. version.Grade is null ? [] : new[] { new Store.Acts.ActChange("grade", null, version.Grade) },
    ];

    public static string HashOf(string text) => DocumentShelf.HashOf(System.Text.Encoding.UTF8.GetBytes(text));
}
