using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Attaches a file to a report (佐證). The file is kept by its hash; the same file is kept once.</summary>
/// <param name="Actor">Who attaches it.</param>
/// <param name="Duty">To which report.</param>
/// <param name="Agency">For which agency: the lead, or a supporting one.</param>
/// <param name="Name">What the file was called.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Milestone">The work item that it proves, from 0; null for the whole.</param>
/// <param name="Note">What it shows; may be empty.</param>
public sealed record AttachEvidence(
    Actor Actor, Guid Duty, string Agency, string Name, ReadOnlyMemory<byte> Bytes, int? Milestone = null, string Note = "");

/// <summary>A file that was attached.</summary>
/// <param name="Id">Of the attachment.</param>
/// <param name="Agency">For which agency.</param>
/// <param name="Milestone">The work item that it proves; null for the whole.</param>
/// <param name="Sha256">The file.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Note">What it shows.</param>
/// <param name="Who">Who attached it.</param>
/// <param name="When">When, UTC.</param>
public sealed record AttachedFile(
    Guid Id, string Agency, int? Milestone, string Sha256, string Name, string Format, long Length, string Note, string Who, DateTime When);

/// <summary>Takes an attachment away again (撤下佐證); the file itself stays in the archive.</summary>
/// <param name="Actor">Who takes it away.</param>
/// <param name="Duty">From which report.</param>
/// <param name="Evidence">Which attachment.</param>
/// <param name="Why">On what ground.</param>
public sealed record WithdrawEvidence(Actor Actor, Guid Duty, Guid Evidence, string Why);

/// <summary>Does <see cref="AttachEvidence"/>: <c>await attach.Do(command, ct)</c>.</summary>
public sealed class AttachEvidenceHandler(LedgerStore store)
{
    private const int LongestName = 120;

    /// <summary>Attaches it, or says why not.</summary>
    public async Task<Outcome<AttachedFile>> Do(AttachEvidence command, CancellationToken cancellation)
    {
        var name = NameOf(command.Name);
        if (!EvidenceKinds.Shipped.Recognise(name, command.Bytes).Is(out var format, out var refusal))
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await EvidenceDuty.Of(ledger, command.Duty, command.Actor, command.Agency, cancellation)).Is(out var at, out refusal))
        {
            return refusal;
        }

        if (await Fault(at, command, name, cancellation) is { } fault)
        {
            return fault;
        }

        var sha256 = await DocumentShelf.Keep(ledger, name, format, command.Bytes, cancellation);
        var row = new DutyEvidence
        {
            Id = Guid.CreateVersion7(), DutyId = at.Duty.Id, Agency = command.Agency, Milestone = command.Milestone, Sha256 = sha256,
            Name = name, Format = format, Length = command.Bytes.Length, Note = CleanText.Of(command.Note), AddedBy = command.Actor.Name,
            AddedAt = ledger.Now,
        };
        ledger.Db.Add(row);
        at.Record("EvidenceAttached", row.Note, [new ActChange("evidence", null, name)], sha256);
        await ledger.Commit(cancellation);
        return Evidence.Read(row);
    }

    private static async Task<Refusal?> Fault(DutyAtHand at, AttachEvidence command, string name, CancellationToken cancellation)
    {
        var known = await at.Ledger.Db.Set<DutyEvidence>().Where(row => row.DutyId == at.Duty.Id && row.WithdrawnAt == null)
            .Select(row => row.Sha256).ToListAsync(cancellation);
        if (known.Count >= EvidenceKinds.Shipped.Most)
        {
            return new Refusal("evidence-too-many", new(
                $"一件報告最多 {EvidenceKinds.Shipped.Most} 個附件；請先撤下不需要的，或合併成一個檔案。",
                $"A report carries at most {EvidenceKinds.Shipped.Most} files: take one away first, or join some."));
        }

        if (known.Contains(DocumentShelf.HashOf(command.Bytes.Span)))
        {
            return new Refusal("evidence-twice", new($"「{name}」的內容已經附上了。", $"The content of {name} is attached already."));
        }

        return command.Milestone is { } place && (place < 0 || place >= await at.Ledger.Db.MilestoneCount(at.Duty.CommitmentId, cancellation))
            ? ReportingRefusals.NoSuchMilestone(place)
            : null;
    }

    // A name goes into pages, headers and archives: no folders, no control characters, not endless.
    private static string NameOf(string name)
    {
        var bare = CleanText.Of(name).Replace('\n', ' ').Replace('\t', ' ');
        bare = bare[(bare.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return bare.Length == 0 ? "附件" : bare.Length <= LongestName ? bare : bare[^LongestName..];
    }
}

/// <summary>Does <see cref="WithdrawEvidence"/>: <c>await withdraw.Do(command, ct)</c>.</summary>
public sealed class WithdrawEvidenceHandler(LedgerStore store)
{
    /// <summary>Takes it away, or says why not.</summary>
    public async Task<Outcome<AttachedFile>> Do(WithdrawEvidence command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var row = await ledger.Db.Set<DutyEvidence>()
            .FirstOrDefaultAsync(row => row.Id == command.Evidence && row.DutyId == command.Duty && row.WithdrawnAt == null, cancellation);
        if (row is null)
        {
            return new Refusal("evidence-gone", new("找不到這個附件，可能已經撤下。", "There is no such attachment; it may have been taken away."));
        }

        if (!(await EvidenceDuty.Of(ledger, command.Duty, command.Actor, row.Agency, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        row.WithdrawnAt = ledger.Now;
        at.Record("EvidenceWithdrawn", CleanText.Of(command.Why), [new ActChange("evidence", row.Name, null)], row.Sha256);
        await ledger.Commit(cancellation);
        return Evidence.Read(row);
    }
}

/// <summary>A duty whose attachments may be changed for an agency: as its lead, or as a supporting agency.</summary>
internal static class EvidenceDuty
{
    public static async Task<Outcome<DutyAtHand>> Of(
        LedgerTransaction ledger, Guid duty, Actor actor, string agency, CancellationToken cancellation)
    {
        var there = actor with { Posts = [.. actor.Posts.Where(post => post.Agency == agency)] };
        var asLead = await DutyAtHand.Of(ledger, duty, there, Deed.WriteReport, cancellation);
        var outcome = asLead.Refusal?.Code == "not-permitted"
            ? await DutyAtHand.Of(ledger, duty, there, Deed.WriteParagraph, cancellation) : asLead;
        return outcome.Is(out var at, out var refusal) && at.TooLate() is { } late ? late : outcome;
    }
}

/// <summary>Attachments out of their rows.</summary>
internal static class Evidence
{
    public static AttachedFile Read(DutyEvidence row) => new(
        row.Id, row.Agency, row.Milestone, row.Sha256, row.Name, row.Format, row.Length, row.Note, row.AddedBy, row.AddedAt);
}
