using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Publishing;

/// <summary>Everything one commitment's page shows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Number in its table.</param>
/// <param name="Title">Title.</param>
/// <param name="Domain">領域.</param>
/// <param name="Outline">綱要.</param>
/// <param name="Category">類別.</param>
/// <param name="Lead">Lead agency.</param>
/// <param name="Supporting">Supporting agencies.</param>
/// <param name="Goal">The goal's text, empty where there is none.</param>
/// <param name="Milestones">Work items in order.</param>
/// <param name="Period">The period reported on, e.g. 112年下半年.</param>
/// <param name="Report">The report as written.</param>
/// <param name="Grade">The city's grade.</param>
/// <param name="GradePrinted">As printed.</param>
/// <param name="Audit">Verdicts, findings and lights; null before the first report.</param>
/// <param name="Sources">Where it came from.</param>
/// <param name="Repairs">What was mended on import.</param>
/// <param name="Questions">What was asked on import.</param>
/// <param name="History">Its acts, newest first.</param>
public sealed record CommitmentPage(
    Guid Id, int? Number, string Title, string? Domain, string? Outline, string? Category, string? Lead,
    IReadOnlyList<string> Supporting, string Goal, IReadOnlyList<PublishedMilestone> Milestones, string Period, string Report,
    string? Grade, string GradePrinted, ItemAudit? Audit, IReadOnlyList<PublishedSource> Sources,
    IReadOnlyList<Bilingual> Repairs, IReadOnlyList<Bilingual> Questions, IReadOnlyList<PublishedAct> History)
{
    /// <summary>Last day of the period reported on; null before the first report.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>True where something personal is covered in it.</summary>
    public bool Covers { get; init; }

    /// <summary>Figures and days that are not what was promised first.</summary>
    public IReadOnlyList<MovedPromise> Moved { get; init; } = [];

    /// <summary>True where the document in which it is written is not published yet: title, days and states are told, its words are not.</summary>
    public bool Withheld { get; init; }

    /// <summary>Findings that a person explained; they count no longer and are not among those of the audit.</summary>
    public IReadOnlyList<SilencedFinding> Silenced { get; init; } = [];
}

/// <summary>A milestone; spans point into its text.</summary>
public sealed record PublishedMilestone(int Index, string Path, string Text, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets);

/// <summary>Where a commitment came from.</summary>
/// <param name="Document">File name.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Line">Line of a text file, else null.</param>
/// <param name="Row">Row of a sheet or table, else null.</param>
/// <param name="RawCells">The printed cells of its row.</param>
public sealed record PublishedSource(string Document, string Sha256, int? Line, int? Row, IReadOnlyList<string> RawCells);

/// <summary>A change in a commitment's life.</summary>
public sealed record PublishedAct(string Kind, string Who, DateTime When, string Why, IReadOnlyList<PublishedChange> Changes);

/// <summary>What an act changed.</summary>
public sealed record PublishedChange(string What, string? Old, string? New);
