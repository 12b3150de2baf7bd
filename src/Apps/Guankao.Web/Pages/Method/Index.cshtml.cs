using Guankao.Reading;
using Guankao.Web.Doors;
using Guankao.Web.Parts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Method;

/// <summary>How verdicts come about, and a place to try the reading on any text.</summary>
[OpenToAll]
public sealed class IndexModel(ProseReader reader) : PageModel
{
    /// <summary>Characters read at most.</summary>
    public const int Most = 20_000;

    /// <summary>What was pasted.</summary>
    public string Pasted { get; private set; } = "";

    /// <summary>True where it was cut at <see cref="Most"/>.</summary>
    public bool Cut { get; private set; }

    /// <summary>The text with its marks; null before anything was pasted.</summary>
    public MarkedText? Marked { get; private set; }

    /// <summary>Every mark with its reason, in the order of the text.</summary>
    public IReadOnlyList<TextMark> Marks { get; private set; } = [];

    /// <summary>Reads the pasted text; nothing is kept.</summary>
    [OpenToAll]
    public void OnPost(string? text)
    {
        Pasted = (text ?? "").ReplaceLineEndings("\n");
        Cut = Pasted.Length > Most;
        Pasted = Cut ? Pasted[..Most] : Pasted;
        if (Pasted.Trim().Length == 0)
        {
            return;
        }

        var mentions = reader.Read(Pasted);
        Marks = [.. new MentionMarks(Pasted).All(mentions).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
        Marked = new MarkedText(Pasted, Marks);
    }
}
