using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>What a person does to one row of a draft, as decisions that <see cref="OpenDraft.With"/> takes; or why not.</summary>
/// <param name="item">The row as it reads now.</param>
/// <param name="at">When, UTC.</param>
/// <param name="who">Who, where they wrote it.</param>
public sealed class CorrectRow(DraftItem item, DateTime at, string? who)
{
    /// <summary>Cells as written in a form; those that read as before are no corrections.</summary>
    public Outcome<IReadOnlyList<Correction>> Cells(IReadOnlyDictionary<string, string> written)
    {
        var corrections = new List<Correction>();
        foreach (var (word, text) in written)
        {
            if (!PolicyColumns.TryParse(word, out var column))
            {
                return CorrectionRefusals.NoColumn;
            }

            var (old, told) = (CellText.Of(item, column), CellText.Clean(text));
            if (told == CellText.Clean(old))
            {
                continue;
            }

            if (CorrectionRefusals.Fault(column, told) is { } fault)
            {
                return fault;
            }

            corrections.Add(New(CorrectionKind.Cell, column.Word(), "", old, told));
        }

        return corrections.Count == 0 ? CorrectionRefusals.NothingNew : corrections;
    }

    /// <summary>Puts back what is printed for one repair, by its place in the row's list.</summary>
    public Outcome<IReadOnlyList<Correction>> UndoRepair(int place)
    {
        if (place < 0 || place >= item.Repairs.Count || item.Repairs[place] is not { CanBeUndone: true } repair)
        {
            return CorrectionRefusals.NoRepair;
        }

        // Cells of a row move together: one shift cannot be put back without the other.
        var column = Repair.IsShift(repair.Kind) || repair.Role is not { } role ? "" : role.Word();
        return new List<Correction> { New(CorrectionKind.RepairUndone, column, repair.Kind, repair.Why.ZhHant, "") };
    }

    /// <summary>Answers a question by one of the readings that it offers, both by their place.</summary>
    public Outcome<IReadOnlyList<Correction>> Answer(int place, int choice)
    {
        if (Asked(place) is not { } question || choice < 0 || choice >= question.Offers.Count)
        {
            return CorrectionRefusals.NoAnswer;
        }

        var offer = question.Offers[choice];
        var old = CellText.Of(item, offer.Column);
        var told = offer.Words is null ? offer.Text : Replaced(old, offer, question.Span?.Start ?? 0);
        return told == old && question.Code != "number-missing"
            ? Uphold(place)
            : new List<Correction> { New(CorrectionKind.Cell, offer.Column.Word(), "", old == told ? "" : old, told) };
    }

    /// <summary>Answers a question by leaving the reading as it is.</summary>
    public Outcome<IReadOnlyList<Correction>> Uphold(int place) => Asked(place) is { } question
        ? new List<Correction> { New(CorrectionKind.Upheld, question.Role?.Word() ?? "", question.Code, question.About, "") }
        : CorrectionRefusals.NoAnswer;

    private Question? Asked(int place) => place >= 0 && place < item.Questions.Count ? item.Questions[place] : null;

    private Correction New(CorrectionKind kind, string column, string code, string old, string told) =>
        new(kind, item.Locator, column, code, old, told, at, string.IsNullOrWhiteSpace(who) ? null : who.Trim());

    // Where the words stand more than once, the place nearest to the question is meant.
    private string Replaced(string text, OfferedReading offer, int near)
    {
        var words = offer.Words!;
        if (offer.Column is PolicyColumn.Lead or PolicyColumn.Supporting)
        {
            var names = item.Agencies.Where(agency => offer.Column == PolicyColumn.Lead ? agency.Name == item.Lead : agency.Name != item.Lead);
            return string.Join('、', names.Select(agency => agency.Printed == words ? offer.Text : agency.Name));
        }

        var best = -1;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(at - near) < Math.Abs(best - near) ? at : best;
        }

        return best < 0 ? text : string.Concat(text.AsSpan(0, best), offer.Text, text.AsSpan(best + words.Length));
    }
}
