namespace Guankao.Web.Pages.Drop;

/// <summary>What a person does on the page of a row.</summary>
public sealed class RowForm
{
    /// <summary>The version of the draft that they saw.</summary>
    public int? Version { get; set; }

    /// <summary>What they do: cells, undo-repair, answer, uphold, undo or reset.</summary>
    public string? Act { get; set; }

    /// <summary>Which repair, question, correction or column, by its place.</summary>
    public int? Place { get; set; }

    /// <summary>Which of the readings that a question offers.</summary>
    public int? Choice { get; set; }

    /// <summary>What a column holds.</summary>
    public string? Meaning { get; set; }

    /// <summary>Who, where they write it.</summary>
    public string? Who { get; set; }

    /// <summary>Whether the next document of the same kind is to be read this way.</summary>
    public bool Remember { get; set; }

    /// <summary>The cells as written, by the word of their column.</summary>
    public Dictionary<string, string?> Cells { get; init; } = [];

    /// <summary>What was written for a column; null where nothing was.</summary>
    public string? Written(string column) => Cells.TryGetValue(column, out var text) ? text ?? "" : null;
}
