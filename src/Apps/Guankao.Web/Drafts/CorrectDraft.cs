using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Pages.Drop;

namespace Guankao.Web.Drafts;

/// <summary>What forms do to a kept draft: correct it, take back, and keep or forget what holds for the next document.</summary>
public sealed class CorrectDraft(DraftShelf shelf, RememberCorrectionsHandler remember, ForgetCorrectionHandler forget, TimeProvider clock)
{
    /// <summary>Corrects a row, or says why not.</summary>
    public Task<Refusal?> Row(KeptDraft kept, DraftItem item, RowForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        var hand = new CorrectRow(item, clock.GetUtcNow().UtcDateTime, form.Who);
        return form.Act switch
        {
            "cells" => Add(kept, item, form, hand.Cells(form.Cells.ToDictionary(cell => cell.Key, cell => cell.Value ?? "")), cancel),
            "undo-repair" => Add(kept, item, form, hand.UndoRepair(form.Place ?? -1), cancel),
            "answer" => Add(kept, item, form, hand.Answer(form.Place ?? -1, form.Choice ?? -1), cancel),
            "uphold" => Add(kept, item, form, hand.Uphold(form.Place ?? -1), cancel),
            "undo" => TakeBack(kept, item, form, item.Corrections.ElementAtOrDefault(form.Place ?? -1), cancel),
            _ => Task.FromResult<Refusal?>(CorrectionRefusals.NoCorrection),
        };
    }

    /// <summary>Corrects the table as a whole, or says why not.</summary>
    public Task<Refusal?> Table(KeptDraft kept, RowForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Act switch
        {
            "column" => Add(kept, null, form, CorrectColumn.Meaning(
                kept.Draft, form.Place ?? -1, form.Meaning ?? "", clock.GetUtcNow().UtcDateTime, form.Who), cancel),
            "undo" => TakeBack(kept, null, form, kept.Open.Corrections.ElementAtOrDefault(form.Place ?? -1), cancel),
            "reset" => TakeBackAll(kept, form, cancel),
            _ => Task.FromResult<Refusal?>(CorrectionRefusals.NoCorrection),
        };
    }

    private async Task<Refusal?> Add(
        KeptDraft kept, DraftItem? item, RowForm form, Outcome<IReadOnlyList<Correction>> made, CancellationToken cancel)
    {
        var before = kept.Draft;
        if (form.Version != kept.Version)
        {
            return CorrectionRefusals.Stale;
        }

        if (!made.Is(out var corrections, out var refusal) || !kept.Change(form.Version, item, open => open.With(corrections)).Is(out _, out refusal))
        {
            return refusal;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        if (form.Remember)
        {
            kept.Mark(await remember.Do(new RememberCorrections(before, item, corrections, form.Who), cancel));
            await shelf.Save(kept, cancel);
        }

        return null;
    }

    private async Task<Refusal?> TakeBack(KeptDraft kept, DraftItem? item, RowForm form, Correction? correction, CancellationToken cancel)
    {
        if (correction is null)
        {
            return form.Version == kept.Version ? CorrectionRefusals.NoCorrection : CorrectionRefusals.Stale;
        }

        if (!kept.Change(form.Version, item, open => open.Without(correction)).Is(out _, out var refusal))
        {
            return refusal;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        await Forget(correction, form.Who, cancel);
        return null;
    }

    private async Task<Refusal?> TakeBackAll(KeptDraft kept, RowForm form, CancellationToken cancel)
    {
        var corrections = kept.Open.Corrections;
        if (!kept.Change(form.Version, null, open => open.Reset()).Is(out _, out var refusal))
        {
            return refusal;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        foreach (var correction in corrections)
        {
            await Forget(correction, form.Who, cancel);
        }

        return null;
    }

    // What somebody deleted on the page of what is remembered meanwhile is gone already, and that is well.
    private async Task Forget(Correction correction, string? who, CancellationToken cancel)
    {
        if (correction.Remembered is { } id)
        {
            await forget.Do(new ForgetCorrection(id, who, null), cancel);
        }
    }
}
