using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>Saves the paragraph of a supporting agency (協辦段落).</summary>
/// <param name="Actor">Who writes.</param>
/// <param name="Duty">For which report.</param>
/// <param name="Agency">For which supporting agency.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="BasedOn">The version that the writer had before them; 0 for none.</param>
public sealed record SaveParagraph(Actor Actor, Guid Duty, string Agency, string Text, int BasedOn);

/// <summary>Does <see cref="SaveParagraph"/>: <c>await save.Do(command, ct)</c>.</summary>
public sealed class SaveParagraphHandler(LedgerStore store)
{
    /// <summary>Saves it as the next version, or keeps it beside a text that is newer; or says why not.</summary>
    public async Task<Outcome<SavedText>> Do(SaveParagraph command, CancellationToken cancellation)
    {
        var save = new TextSave(command.Agency, CleanText.Of(command.Text), null, "", command.BasedOn);
        if (save.Fault() is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);

        // Only the posts at that agency count: who supports for one agency must not write in the name of another.
        var there = command.Actor with { Posts = [.. command.Actor.Posts.Where(post => post.Agency == command.Agency)] };
        if (!(await DutyAtHand.Of(ledger, command.Duty, there, Deed.WriteParagraph, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (!at.Parties.Supporting.Contains(command.Agency, StringComparer.Ordinal))
        {
            return ReportingRefusals.NotSupporting(command.Agency);
        }

        return at.TooLate() is { } late ? late : await Save(at, save, cancellation);
    }

    private static async Task<Outcome<SavedText>> Save(DutyAtHand at, TextSave save, CancellationToken cancellation)
    {
        var agency = at.Duty.Agency(save.Agency);
        var current = TextVersions.Current(agency);
        if (save.Says(current))
        {
            return new SavedText(current.Version, at.Duty.State, Saved: false);
        }

        if (save.BasedOn != current.Version)
        {
            var aside = await save.SetAside(at, current, cancellation);
            if (at.Ledger.Acts > 0)
            {
                await at.Ledger.Commit(cancellation);
            }

            return aside;
        }

        var version = await save.Keep(at, aside: false, cancellation);
        (agency.Version, agency.Text, agency.SavedAt, agency.SavedBy) = (version.Number, version.Text, version.SavedAt, version.SavedBy);
        at.Record("ParagraphSaved", save.Agency, TextVersions.Change(current.Version, version), TextVersions.HashOf(version.Text));
        await at.Ledger.Commit(cancellation);
        return new SavedText(version.Number, at.Duty.State, Saved: true);
    }
}
