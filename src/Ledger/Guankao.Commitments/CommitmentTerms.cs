using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>What a commitment says: who owes what, by when, measured how, and where that is written.</summary>
/// <param name="Number">Number in its list; null where it has none.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead agency, full name; null where nobody owns it.</param>
/// <param name="Supporting">Supporting agencies in order.</param>
/// <param name="Domain">領域.</param>
/// <param name="Goal">The goal's text, empty where there is none.</param>
/// <param name="Targets">Figures of the goal; spans point into its text.</param>
/// <param name="Milestones">Work items in order.</param>
/// <param name="Source">Where it is written.</param>
public sealed record CommitmentTerms(
    int? Number, string Title, string? Lead, IReadOnlyList<string> Supporting, string? Domain, string Goal,
    IReadOnlyList<QuantityReading> Targets, IReadOnlyList<MilestoneTerms> Milestones, SourceTerms Source);

/// <summary>A work item; spans point into its text.</summary>
public sealed record MilestoneTerms(
    string Path, string Text, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets);

/// <summary>Where a commitment is written.</summary>
/// <param name="Sha256">The document.</param>
/// <param name="Document">Its name.</param>
/// <param name="Locator">Where in it.</param>
/// <param name="RawCells">The printed cells.</param>
/// <param name="Quote">The words that promise.</param>
public sealed record SourceTerms(string Sha256, string Document, Locator Locator, IReadOnlyList<string> RawCells, string Quote);
