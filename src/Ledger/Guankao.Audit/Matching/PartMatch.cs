namespace Guankao.Audit;

/// <summary>Which clauses of the report answer a duty.</summary>
/// <param name="Clause">The one the assignment gave it; -1 where none answers.</param>
/// <param name="Score">How well it answers.</param>
/// <param name="Others">Clauses of other sentences that answer nearly as well.</param>
/// <param name="Rival">A duty that the same clause answers better; -1 where none.</param>
/// <param name="SameStage">True where the clause's sentence names the stage of work that the duty names.</param>
internal readonly record struct PartMatch(int Clause, float Score, IReadOnlyList<int> Others, int Rival, bool SameStage)
{
    public static readonly PartMatch None = new(-1, 0, [], -1, false);
}
