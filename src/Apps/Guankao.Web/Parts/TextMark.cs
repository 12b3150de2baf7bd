using Guankao.Reading;

namespace Guankao.Web.Parts;

/// <summary>What a mark in a text shows.</summary>
public enum MarkKind
{
    /// <summary>Words that answer a promise.</summary>
    Evidence,

    /// <summary>Words that a finding rests on.</summary>
    Finding,

    /// <summary>A law or rule.</summary>
    Law,

    /// <summary>An agency or body.</summary>
    Agency,

    /// <summary>公文字號.</summary>
    DocumentNumber,

    /// <summary>A date or interval.</summary>
    Date,

    /// <summary>A quantity.</summary>
    Quantity,

    /// <summary>A span of time that runs from an event.</summary>
    Period,

    /// <summary>Something that comes again.</summary>
    Recurrence,

    /// <summary>A meeting by its number.</summary>
    Meeting,

    /// <summary>A verb that promises or reports.</summary>
    Verb,

    /// <summary>An outline number.</summary>
    Outline,
}

/// <summary>A stretch of a text to be marked.</summary>
/// <param name="Span">Where; what lies outside the text is cut off.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Reason">What was read there, shown on hover.</param>
/// <param name="Id">Makes it a place to jump to.</param>
/// <param name="Link">A small link behind it, back to what it answers.</param>
/// <param name="Instant">For a date: the day for machines, as 2023-06-30.</param>
public sealed record TextMark(
    TextSpan Span, MarkKind Kind, string? Reason = null, string? Id = null, MarkLink? Link = null, string? Instant = null);

/// <summary>A link behind a mark.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Label">Its short text.</param>
/// <param name="Title">What it leads to, for those who do not see the page.</param>
public sealed record MarkLink(string Href, string Label, string Title);
