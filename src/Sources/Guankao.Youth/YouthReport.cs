namespace Guankao.Youth;

/// <summary>One dimension of a published table: codes, those that are too small put together.</summary>
/// <param name="Code">Its codes; several where they were put together.</param>
public sealed record YouthGroup(IReadOnlyList<string> Code)
{
    /// <summary>True where several were put together.</summary>
    public bool Merged => Code.Count > 1;
}

/// <summary>A published table: by channel and one more dimension.</summary>
/// <param name="By"><c>topic</c>, <c>age</c>, <c>result</c>, <c>turn</c>, <c>body</c> or <c>hand-off</c>.</param>
/// <param name="Rows">Channels; pairs of bodies for hand-offs.</param>
/// <param name="Columns">The other dimension.</param>
/// <param name="Table">Its cells and totals.</param>
public sealed record YouthTable(string By, IReadOnlyList<YouthGroup> Rows, IReadOnlyList<YouthGroup> Columns, SafeTable Table);

/// <summary>What a body had and did in the year.</summary>
/// <param name="Body">Code of the body.</param>
/// <param name="Staff">How many work there; null where not entered.</param>
/// <param name="Budget">Its budget in NT$; null where not entered.</param>
/// <param name="Contacts">Contacts; null where too few to publish, or put together with another body's.</param>
/// <param name="CostPerContact">NT$ for each contact; null where one of both is not known.</param>
public sealed record YouthBodyYear(string Body, int? Staff, long? Budget, long? Contacts, decimal? CostPerContact);

/// <summary>How long people waited on a channel.</summary>
/// <param name="Rows">The channel, or several put together.</param>
/// <param name="Days">Days on average.</param>
public sealed record YouthWait(YouthGroup Rows, decimal Days);

/// <summary>青年議題年度報告: a year of youth support as everybody may read it.</summary>
/// <param name="Year">Which year, Gregorian.</param>
/// <param name="Total">All contacts.</param>
/// <param name="Channels">Contacts by channel.</param>
/// <param name="ChannelTotals">How many of each.</param>
/// <param name="Tables">Tables by channel.</param>
/// <param name="HandOffs">Hand-offs between the bodies; null where too few to publish.</param>
/// <param name="HandOffDays">Days until one was taken, on average; null where too few.</param>
/// <param name="Waits">Waiting by channel.</param>
/// <param name="Bodies">Staff, budget and cost.</param>
/// <param name="Smallest">The smallest count that is published.</param>
public sealed record YouthReport(
    int Year, long Total, IReadOnlyList<YouthGroup> Channels, IReadOnlyList<long> ChannelTotals, IReadOnlyList<YouthTable> Tables, YouthTable? HandOffs,
    decimal? HandOffDays, IReadOnlyList<YouthWait> Waits, IReadOnlyList<YouthBodyYear> Bodies, int Smallest);
