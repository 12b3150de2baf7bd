using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>Saves what the lead agency writes (填寫辦理情形), by hand or by itself while somebody types.</summary>
/// <param name="Actor">Who writes.</param>
/// <param name="Duty">Which report.</param>
/// <param name="Text">The report.</param>
/// <param name="Grade">The grade as the city's list has it; null where none.</param>
/// <param name="Reasons">Why this grade, and why late or short.</param>
/// <param name="BasedOn">The version that the writer had before them; 0 for none.</param>
public sealed record SaveReport(Actor Actor, Guid Duty, string Text, string? Grade, string Reasons, int BasedOn);

/// <summary>Does <see cref="SaveReport"/>: <c>await save.Do(command, ct)</c>.</summary>
public sealed class SaveReportHandler(LedgerStore store)
{
    /// <summary>Saves it as the next version, or keeps it beside a text that is newer; or says why not.</summary>
    public async Task<Outcome<SavedText>> Do(SaveReport command, CancellationToken cancellation)
    {
        var grade = string.IsNullOrWhiteSpace(command.Grade) ? null : command.Grade.Trim();
        var save = new TextSave("", CleanText.Of(command.Text), grade, CleanText.Of(command.Reasons), command.BasedOn);
        if (save.Fault() is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.WriteReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        return at.TooLate() is { } late ? late : await SaveAndCommit(at, save, cancellation);
    }

    internal static async Task<SavedText> SaveAndCommit(DutyAtHand at, TextSave save, CancellationToken cancellation)
    {
        var saved = await Save(at, save, cancellation);
        if (at.Ledger.Acts > 0)
        {
            await at.Ledger.Commit(cancellation);
        }

        return saved;
    }

    /// <summary>Saves it, or keeps it aside; the caller commits.</summary>
    internal static async Task<SavedText> Save(DutyAtHand at, TextSave save, CancellationToken cancellation)
    {
        var current = TextVersions.Current(at.Duty);
        if (save.Says(current))
        {
            return new SavedText(current.Version, at.Duty.State, Saved: false);
        }

        if (save.BasedOn != current.Version)
        {
            return await save.SetAside(at, current, cancellation);
        }

        await Take(at, save, cancellation);
        return new SavedText(at.Duty.Version, at.Duty.State, Saved: true);
    }

    private static async Task Take(DutyAtHand at, TextSave save, CancellationToken cancellation)
    {
        var (duty, before) = (at.Duty, at.Duty.Version);
        var version = await save.Keep(at, aside: false, cancellation);
        (duty.Version, duty.Text, duty.Grade, duty.Reasons) = (version.Number, version.Text, version.Grade, version.Reasons);
        (duty.SavedAt, duty.SavedBy) = (version.SavedAt, version.SavedBy);
        var to = duty.State == DutyState.Due ? DutyState.Writing : duty.State;
        var from = duty.State;
        duty.State = to;
        at.Record("ReportSaved", save.Why, [
            .. from == to ? [] : new[] { new Store.Acts.ActChange("state", from.Word(), to.Word()) }, .. TextVersions.Change(before, version),
        ], TextVersions.HashOf(version.Text));
    }
}
