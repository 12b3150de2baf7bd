namespace Guankao.Reading;

internal ref partial struct AgencyScanner
{
    /// <summary>A body that no register lists, known by its last word: 大都會協會, 悠遊卡公司, 福祉局.</summary>
    private readonly bool Unlisted(int end, out int close)
    {
        close = end;
        if (!BodyWords.Suffixes.TryMatch(_text, end, out var tail, out var suffix) || tail < _free || BodyWords.Continues(_text, end) || Lengthens(end))
        {
            return false;
        }

        var start = LeftEdge(tail, suffix.Most, out var edge);
        if (!edge || tail - start < suffix.Least || !IsName(start, tail))
        {
            return false;
        }

        // 臺北市政府新住民事務委員會, 市議會教育委員會: one body, named after the house it belongs to.
        if (_into.Count > 0 && _into[^1].Span.End == start && _text[start - 1] is '府' or '會' or '署' or '局' or '部')
        {
            _into[^1] = new AgencyReading(new TextSpan(_into[^1].Span.Start, end), null);
            return true;
        }

        return Take(start, end, null);
    }

    /// <summary>A longer last word is still to come: 議會 in 議會大廈 is a body, 學會 in 學會了 is none.</summary>
    private readonly bool Lengthens(int end) => _text.At(end) is '了' or '到' or '有' or '不' or '過';

    /// <summary>Goes back over the characters of a name to the word or sign that parts it from what stands before.</summary>
    private readonly int LeftEdge(int tail, int most, out bool edge)
    {
        var start = tail;
        edge = false;
        while (start > _free && tail - start < most)
        {
            var c = _text[start - 1];
            if (!(Place.IsHan(c) || Place.IsLatin(c) || c is '・' or '·' or '×') || IsEdge(start))
            {
                edge = true;
                return start;
            }

            start--;
        }

        edge = start == _free || start == 0;
        return start;
    }

    /// <summary>True where a word ends that cannot be part of a name; 日 of 日本 and 由 of 自由 can.</summary>
    private readonly bool IsEdge(int end) =>
        BodyWords.LeftEdges.TryMatch(_text, end, out _, out _)
        && !(_text[end - 1] == '日' && _text.At(end) == '本') && !(_text[end - 1] == '由' && _text.At(end - 2) == '自');

    private readonly bool IsName(int start, int tail)
    {
        var prefix = _text[start..tail];
        for (var length = 1; length <= Math.Min(4, prefix.Length); length++)
        {
            // 各區公所, 相關局, 新創公司: the first or the last word of the prefix makes it a common noun.
            if ((length == prefix.Length || length > 1 || prefix[0] is '各' or '該' or '本') && BodyWords.IsNoName(prefix[..length]) && prefix.Length - length < 2)
            {
                return false;
            }

            if (prefix.Length > length && length > 1 && prefix.Length - length < 2 && BodyWords.IsNoName(prefix[^length..]))
            {
                return false;
            }
        }

        // 簽署, 連署 and 子公司 are common words; 各 anywhere means several.
        return !prefix.Contains('各') && !(prefix[0] is '該' or '每' or '多' or '某') && !(prefix[^1] is '簽' or '連' or '部' or '子' or '母' or '些');
    }
}
