using Guankao.Documents;
using Guankao.Importing.Trips;
using Guankao.Meetings;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>A point of a ruling or resolution before anybody asks whose it is.</summary>
internal sealed record RawPoint(ResolutionKind Kind, string? CaseNumber, string Subject, string Text, Locator Locator, int Start, int End)
{
    /// <summary>Level of its mark; null without one.</summary>
    public int? Level { get; init; }
}

/// <summary>Walks through the body: matters, what is said of them, and the points of each ruling and resolution.</summary>
internal sealed class MinutesBody(IReadOnlyDictionary<Locator, TableRuling> tables)
{
    private readonly ProseReader _reader = new();
    private readonly HashSet<TableRuling> _seen = [];
    private readonly List<RawPoint> _block = [];
    private string _part = "report";
    private ResolutionKind? _kind;
    private int? _headingLevel;
    private int? _subjectLevel;
    private string? _case;
    private string _subject = "";
    private bool _wantsSubject;

    public List<RawPoint> Points { get; } = [];

    public List<DraftMatter> Matters { get; } = [];

    public List<(TableRuling Row, bool Followed, string? Case, string Subject)> Rows { get; } = [];

    public List<RawPoint> Followed { get; } = [];

    /// <summary>The line that says when it ended; empty where none does.</summary>
    public string Closing { get; private set; } = "";

    public void Read(IEnumerable<ReportLine> lines)
    {
        foreach (var line in lines)
        {
            if (Table(line) || line.Kind == LineKind.Row)
            {
                continue;
            }

            if (MinutesParts.Of(line) is { } heading)
            {
                if (heading.Part == "end")
                {
                    Closing = Closing.Length == 0 ? line.Text[heading.Rest..] + " " + line.Text : Closing;
                    Close();
                    (_kind, _part) = (null, "end");
                    continue;
                }

                Begin(heading, line);
            }
            else
            {
                Body(line);
            }
        }

        Close();
    }

    private bool Table(ReportLine line)
    {
        if (!tables.TryGetValue(line.Locator with { Cell = null }, out var row))
        {
            return false;
        }

        if (_seen.Add(row) && _part != "end")
        {
            Rows.Add((row, _part == "followed", _case, _subject));
        }

        return true;
    }

    private void Begin(PartHeading heading, ReportLine line)
    {
        Close();
        switch (heading.Part)
        {
            case "ruling" or "resolution":
                _kind = _part == "motion" ? ResolutionKind.Motion : heading.Part == "ruling" ? ResolutionKind.Ruling : ResolutionKind.Resolution;
                _headingLevel = line.Level;
                break;
            case "talk":
                _kind = null;
                break;
            default:
                (_part, _kind, _subjectLevel, _case, _subject, _wantsSubject) = (heading.Part, null, null, null, "", false);
                break;
        }

        if (_kind is not null && !string.IsNullOrWhiteSpace(line.Text[heading.Rest..]))
        {
            Take(line, heading.Rest);
        }
    }

    private void Body(ReportLine line)
    {
        if (_part == "end" || line.Words.Length == 0)
        {
            return;
        }

        if (CaseHeading.Of(line) is { } found)
        {
            Close();
            (_kind, _case, _subjectLevel) = (null, found.Number ?? _case, line.Level);
            Name(found.Subject, line);
        }
        else if (_kind is not null && !Ends(line))
        {
            Take(line, line.Body - line.Mark.Length < 0 ? 0 : MarkStart(line));
        }
        else if (_part == "followed")
        {
            TakeFollowed(line);
        }
        else if (_wantsSubject)
        {
            Name(line.Words, line);
        }
        else if (line.Level is { } level && (_subjectLevel is null ? _case is null : level <= _subjectLevel))
        {
            Close();
            (_kind, _case, _subjectLevel) = (null, line.Mark.Trim('、', '.', ' '), level);
            Name(line.Words, line);
        }
    }

    private void Name(string subject, ReportLine line)
    {
        (_subject, _wantsSubject) = (subject, subject.Length == 0);
        if (subject.Length > 0 && _part is "report" or "discussion" or "motion" && !MinutesWords.Own["none"].Contains(subject))
        {
            Matters.Add(new DraftMatter(_part, _case, subject, line.Locator));
        }
    }

    // A mark as high as the heading's own, or as the matter's, ends the block, unless the block only begins with it.
    private bool Ends(ReportLine line) => line.Level is { } level
        && (level <= _headingLevel || (level <= _subjectLevel && !(_block.Count == 0 && CaseHeading.IsFirst(line.Mark)) && _block is not [{ Level: var first }, ..])
            || (level <= _subjectLevel && _block is [{ Level: { } begun }, ..] && begun > level));

    private static int MarkStart(ReportLine line) => Math.Max(0, line.Text.LastIndexOf(line.Mark, line.Body, StringComparison.Ordinal) is var at and >= 0 ? at : line.Body);

    private void Take(ReportLine line, int from)
    {
        foreach (var part in PointSplitter.Split(line.Text, from, _reader))
        {
            var passage = line.Passage(Math.Min(part.Body, part.End), part.End);
            if (passage.Text.Length == 0 || MinutesWords.Own["none"].Contains(passage.Text))
            {
                continue;
            }

            if (_block.Count > 0 && GoesOn(part.Level, _block[^1]))
            {
                _block[^1] = _block[^1] with { Text = Append(_block[^1].Text, line.Text[part.Start..part.End].Trim(), part.Level) };
                continue;
            }

            if (_block.Count > 0 && part.Level > _block[^1].Level && IsOpening(_block[^1].Text))
            {
                // 請各單位配合下列事項： names no work of its own; its points do.
                var opening = _block[^1];
                _block.RemoveAt(_block.Count - 1);
                _subject = _subject.Length == 0 ? opening.Text.TrimEnd('：', ':') : _subject;
            }

            _block.Add(new RawPoint(_kind!.Value, _case, _subject, passage.Text, passage.Locator, passage.Start, passage.End) { Level = part.Level });
        }
    }

    // A line that was only wrapped goes on in the same sentence.
    private static string Append(string text, string more, int? level) =>
        level is null && text[^1] is not ('。' or '；' or '：' or ':' or ';') ? text + more : text + "\n" + more;

    private static bool GoesOn(int? level, RawPoint last) => level is null
        ? last.Level is not null || !last.Text.EndsWith('。')
        : last.Level is { } before && level > before && !IsOpening(last.Text);

    private static bool IsOpening(string text) => text.EndsWith('：') || text.EndsWith(':');

    private void TakeFollowed(ReportLine line)
    {
        if (line.Level is not null && line.Words.Length > 8)
        {
            var passage = line.Passage(line.Body, line.Text.Length);
            Followed.Add(new RawPoint(ResolutionKind.Resolution, line.Mark.Trim('、', '.', ' '), "", passage.Text, passage.Locator, passage.Start, passage.End) { Level = line.Level });
        }
        else if (Followed.Count > 0)
        {
            Followed[^1] = Followed[^1] with { Text = Followed[^1].Text + "\n" + line.Text.Trim() };
        }
    }

    private void Close()
    {
        Points.AddRange(_block);
        _block.Clear();
        _headingLevel = null;
    }
}
