using Guankao.Kernel;

namespace Guankao.Policies;

/// <summary>What a policy table says of an item beyond the commitment itself.</summary>
/// <param name="Key">What tells it from others in its book.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Domain">領域.</param>
/// <param name="Outline">綱要.</param>
/// <param name="Category">類別.</param>
/// <param name="Position">Place in the table, from 0.</param>
/// <param name="Notes">What was mended and asked.</param>
public sealed record PolicyItemTerms(
    string Key, int? Number, string Title, string? Domain, string? Outline, string? Category, int Position, PolicyItemNotes Notes);

/// <summary>What was mended and asked when the item was read.</summary>
/// <param name="Repairs">Each repair with its reason.</param>
/// <param name="Questions">Each question.</param>
public sealed record PolicyItemNotes(IReadOnlyList<Bilingual> Repairs, IReadOnlyList<Bilingual> Questions);
