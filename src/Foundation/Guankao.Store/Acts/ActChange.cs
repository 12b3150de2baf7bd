namespace Guankao.Store.Acts;

/// <summary>What an act changed.</summary>
/// <param name="What">The field: <c>goal</c>, <c>lead</c>, <c>milestone-2-due</c>.</param>
/// <param name="Old">What stood there; null where nothing did.</param>
/// <param name="New">What stands there now; null where it was taken away.</param>
public sealed record ActChange(string What, string? Old, string? New);
