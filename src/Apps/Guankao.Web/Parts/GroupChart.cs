using Guankao.Publishing;

namespace Guankao.Web.Parts;

/// <summary>The three lights of groups, as a chart with a table beside it.</summary>
/// <param name="Kind">domain or agency; names the texts.</param>
/// <param name="Groups">The groups in order.</param>
/// <param name="Link">Where a group's commitments are listed.</param>
public sealed record GroupChart(string Kind, IReadOnlyList<GroupLights> Groups, Func<string, string> Link);
