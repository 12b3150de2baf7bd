namespace Guankao.Reading;

/// <summary>An agency or body named in prose.</summary>
/// <param name="Span">The name as printed, with 本府 in front where it stands there.</param>
/// <param name="Name">Its full name in the register, null when the register does not know it. Interned.</param>
public readonly record struct AgencyReading(TextSpan Span, string? Name);

/// <summary>A number or sign at the head of a point: 一、(一) 1. (1) A. ① 註1：.</summary>
/// <param name="Span">The mark without the text after it.</param>
/// <param name="Level">0 壹, 1 一、, 2 (一), 3 1., 4 (1), 5 A., 6 ①, 7 註.</param>
/// <param name="Number">Its number, from 1.</param>
public readonly record struct OutlineReading(TextSpan Span, int Level, int Number);

/// <summary>公文字號, e.g. 府法綜字第1123013348號.</summary>
/// <param name="Span">The whole number.</param>
public readonly record struct DocumentNumberReading(TextSpan Span);

/// <summary>A law, rule or plan named in the text.</summary>
/// <param name="Span">The name without brackets.</param>
/// <param name="Kind">Its last word: 自治條例, 要點, 辦法, 法 … Interned.</param>
public readonly record struct LawReading(TextSpan Span, string Kind);

/// <summary>What a verb says of the work: promised, under way, done, not done, stopped.</summary>
public enum VerbSense : byte
{
    /// <summary>將、預計、規劃、俾: it is to come.</summary>
    Promise,

    /// <summary>刻正、辦理中、持續: it is under way.</summary>
    UnderWay,

    /// <summary>業於、已完成、辦理完竣: it is done.</summary>
    Done,

    /// <summary>尚未、未能、無法: it is not done.</summary>
    NotDone,

    /// <summary>暫緩、停止、取消: it was stopped.</summary>
    Stopped,
}

/// <summary>A verb that promises or reports.</summary>
/// <param name="Span">The verb with its adverb.</param>
/// <param name="Sense">What it says; negation is already taken into account.</param>
public readonly record struct VerbReading(TextSpan Span, VerbSense Sense);
