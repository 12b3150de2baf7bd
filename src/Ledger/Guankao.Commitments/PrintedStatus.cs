using System.Text.Json;

namespace Guankao.Commitments;

/// <summary>What a commitment's state is called in a city's own table, from data/rules/status-words.json.</summary>
/// <param name="Word">The city's word, e.g. A.</param>
/// <param name="Meaning">What the city says it means.</param>
public sealed record PrintedStatus(string Word, string Meaning)
{
    private static readonly Lazy<List<StatusRow>> Rows = new(Load);

    /// <summary>The city's own word where it has one, else the common one.</summary>
    /// <param name="status">The state.</param>
    /// <param name="outcome">How it was closed; null while it is not.</param>
    /// <param name="city">Full name of the city; null for the common words.</param>
    public static PrintedStatus Of(CommitmentStatus status, string? outcome, string? city)
    {
        var row = Find(city) ?? Find(null) ?? throw new InvalidOperationException($"status-words.json has no word for {status} {outcome}.");
        return new PrintedStatus(row.Word, row.Meaning);

        StatusRow? Find(string? whose) => Rows.Value.Find(row => row.City == whose && row.Status == status.Word() && row.Outcome == outcome);
    }

    private static List<StatusRow> Load()
    {
        using var stream = typeof(PrintedStatus).Assembly.GetManifestResourceStream("status-words.json")
            ?? throw new InvalidOperationException("status-words.json is not embedded.");
        return JsonSerializer.Deserialize<StatusFile>(stream, JsonSerializerOptions.Web)!.Rows;
    }

    private sealed record StatusFile(List<StatusRow> Rows);

    private sealed record StatusRow(string? City, string Status, string? Outcome, string Word, string Meaning);
}
