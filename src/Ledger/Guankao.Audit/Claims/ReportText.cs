using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>What a clause says of the state of the work.</summary>
[Flags]
internal enum ClauseState : ushort
{
    None = 0,
    Done = 1,
    UnderWay = 2,
    Planned = 4,
    Pending = 8,
    Stopped = 16,
    Delayed = 32,

    /// <summary>Says that everything was done in time, without naming it.</summary>
    Blanket = 64,
}

/// <summary>A point of the report's outline. A point without text of its own is the heading of those below it.</summary>
internal readonly record struct ReportPoint(int Parent, int Level, int Number, int TopOrdinal, TextSpan Span);

/// <summary>A sentence of a point.</summary>
internal readonly record struct ReportSentence(TextSpan Span, int Point, Range Clauses);

/// <summary>A clause of a sentence, with what was read in it.</summary>
internal readonly record struct ReportClause(
    TextSpan Span, int Sentence, int Point, Range Dates, Range Quantities, ulong Actions, ClauseState State);

/// <summary>A report taken apart into points, sentences and clauses; every span points into <see cref="Text"/>.</summary>
internal sealed class ReportText(string text, Mentions mentions)
{
    public string Text { get; } = text;

    public Mentions Mentions { get; } = mentions;

    public List<ReportPoint> Points { get; } = [];

    public List<ReportSentence> Sentences { get; } = [];

    public List<ReportClause> Clauses { get; } = [];

    /// <summary>How many points stand at the top.</summary>
    public int TopPoints { get; set; }

    /// <summary>The sentence that holds a clause.</summary>
    public ReportSentence SentenceOf(int clause) => Sentences[Clauses[clause].Sentence];
}
