using System.Globalization;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Pages.Drop;

namespace Guankao.Web.Drafts;

/// <summary>What forms do to kept tables of any kind: correct them, take back, and keep or forget what holds for the next document.</summary>
public sealed class CorrectTables(TablesShelf shelf, RememberCorrectionsHandler remember, ForgetCorrectionHandler forget, TimeProvider clock)
{
    /// <summary>Does what the form asks to a table, or says why not.</summary>
    /// <param name="kept">The tables.</param>
    /// <param name="number">Which of them, from 1.</param>
    /// <param name="row">The row as they saw it; null for the table as a whole.</param>
    /// <param name="form">What they did.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Refusal?> Do(KeptTables kept, int number, TableDraftRow? row, RowForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(form);
        var table = kept.Read.Tables[number - 1];
        var hand = new CorrectTable(table, clock.GetUtcNow().UtcDateTime, form.Who);
        var decided = row is null ? kept.Open.Of(table) : kept.Open.Of(row);
        return form.Act switch
        {
            "cells" when row is not null => Add(kept, number, row, form, Written(form).Is(out var written, out var fault) ? hand.Cells(row, written) : fault, cancel),
            "undo-repair" => Add(kept, number, row, form, hand.UndoRepair(form.Place ?? -1), cancel),
            "answer" => Add(kept, number, row, form, hand.Answer(form.Place ?? -1), cancel),
            "uphold" => Add(kept, number, row, form, hand.Uphold(form.Place ?? -1), cancel),
            "column" when row is null => Add(kept, number, null, form, hand.Meaning(form.Place ?? -1, form.Meaning ?? ""), cancel),
            "undo" => TakeBack(kept, number, row, form, decided.ElementAtOrDefault(form.Place ?? -1), cancel),
            "reset" when row is null => TakeBackAll(kept, number, form, cancel),
            _ => Task.FromResult<Refusal?>(CorrectionRefusals.NoCorrection),
        };
    }

    private static Outcome<IReadOnlyDictionary<int, string>> Written(RowForm form)
    {
        var cells = new Dictionary<int, string>();
        foreach (var (key, text) in form.Cells)
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                return CorrectionRefusals.NoColumn;
            }

            cells[place] = text ?? "";
        }

        return cells;
    }

    private async Task<Refusal?> Add(
        KeptTables kept, int number, TableDraftRow? row, RowForm form, Outcome<IReadOnlyList<Correction>> made, CancellationToken cancel)
    {
        var before = kept.Read;
        if (form.Version != kept.Version)
        {
            return CorrectionRefusals.Stale;
        }

        if (!made.Is(out var corrections, out var refusal))
        {
            return refusal;
        }

        if (kept.Change(form.Version, number, corrections[0].Row, open => open.With(corrections)) is { } fault)
        {
            return fault;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        if (form.Remember)
        {
            kept.Mark(await remember.Do(new RememberTableCorrections(before.Document, before.Tables[number - 1], row, corrections, form.Who), cancel));
            await shelf.Save(kept, cancel);
        }

        return null;
    }

    private async Task<Refusal?> TakeBack(KeptTables kept, int number, TableDraftRow? row, RowForm form, Correction? correction, CancellationToken cancel)
    {
        if (correction is null)
        {
            return form.Version == kept.Version ? CorrectionRefusals.NoCorrection : CorrectionRefusals.Stale;
        }

        if (kept.Change(form.Version, number, row?.Locator, open => open.Without(correction)) is { } fault)
        {
            return fault;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        await Forget([correction], form.Who, cancel);
        return null;
    }

    private async Task<Refusal?> TakeBackAll(KeptTables kept, int number, RowForm form, CancellationToken cancel)
    {
        var table = kept.Read.Tables[number - 1];
        var corrections = kept.Open.Of(table);
        if (kept.Change(form.Version, number, null, open => open.Reset(table)) is { } fault)
        {
            return fault;
        }

        if (!await shelf.Save(kept, cancel))
        {
            return CorrectionRefusals.Stale;
        }

        await Forget(corrections, form.Who, cancel);
        return null;
    }

    // What somebody deleted on the page of what is remembered meanwhile is gone already, and that is well.
    private async Task Forget(IReadOnlyList<Correction> corrections, string? who, CancellationToken cancel)
    {
        foreach (var id in corrections.Select(correction => correction.Remembered).OfType<Guid>())
        {
            await forget.Do(new ForgetCorrection(id, who, null), cancel);
        }
    }
}
