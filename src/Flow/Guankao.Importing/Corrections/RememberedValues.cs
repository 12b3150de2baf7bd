namespace Guankao.Importing;

/// <summary>Reads cells the way a person once corrected them in a document of the same kind, and says so.</summary>
internal static class RememberedValues
{
    internal static void Apply(List<AlignedRow> rows, ILookup<string, Remembered> known, AgencyCells agencies)
    {
        if (known.Count == 0)
        {
            return;
        }

        foreach (var row in rows)
        {
            foreach (var role in Enum.GetValues<PolicyColumn>().Where(role => known.Contains(role.Word())))
            {
                Apply(row, role, known[role.Word()], agencies);
            }
        }
    }

    private static void Apply(AlignedRow row, PolicyColumn role, IEnumerable<Remembered> known, AgencyCells agencies)
    {
        var printed = row.AsRead(role);
        if (printed.Length == 0 || row.Decided.Undone(Repair.Remembered, role))
        {
            return;
        }

        var parts = role is PolicyColumn.Lead or PolicyColumn.Supporting ? agencies.Split(printed, out _) : [printed];
        var used = new List<Remembered>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (known.FirstOrDefault(reading => reading.Printed == parts[i]) is { } reading)
            {
                parts[i] = reading.Meant;
                used.Add(reading);
            }
        }

        if (used.Count > 0)
        {
            row.Means(role, string.Join('、', parts));
            row.Repairs.AddRange(used.Select(reading => RepairNotes.AsCorrected(role, reading)));
        }
    }
}
