namespace Guankao.Kernel;

/// <summary>
/// Why an act was not done: a stable code, one sentence that says what, where and what to do, and the rule
/// or article that it rests on where there is one. A refusal is a value; exceptions are for bugs and broken worlds.
/// </summary>
/// <param name="Code">Stable, lower case with hyphens, e.g. <c>file-empty</c>; others may depend on it.</param>
/// <param name="Sentence">For the person who asked.</param>
/// <param name="Basis">The rule or article, as cited by an official; null where it is common sense.</param>
public sealed record Refusal(string Code, Bilingual Sentence, string? Basis = null);
