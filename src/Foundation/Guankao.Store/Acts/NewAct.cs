namespace Guankao.Store.Acts;

/// <summary>A change that is about to be written down.</summary>
/// <param name="Kind">In the past tense: <c>CommitmentOpened</c>.</param>
/// <param name="Subject">Whose history it belongs to.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Evidence">Hash of the document or number of the letter it rests on; null where none.</param>
/// <param name="Changes">Old and new, field by field.</param>
public sealed record NewAct(
    string Kind, Guid Subject, string Who, string Why, string? Evidence, IReadOnlyList<ActChange> Changes);
