namespace Guankao.Audit;

/// <summary>Which clauses of the report answer a duty.</summary>
/// <param name="Clause">The one the assignment gave it; -1 where none answers.</param>
/// <param name="Score">How well it answers.</param>
/// <param name="Others">Clauses of other sentences that answer nearly as well.</param>
/// <param name="Rivals">Other duties that the same clause answers about as well.</param>
/// <param name="Coverage">Share of the duty's words found there, without other signals.</param>
/// <param name="OtherStage">True where the sentence names other stages of work than the duty.</param>
internal readonly record struct PartMatch(int Clause, float Score, IReadOnlyList<int> Others, IReadOnlyList<int> Rivals, float Coverage, bool OtherStage)
{
    public static readonly PartMatch None = new(-1, 0, [], [], 0, false);
}
