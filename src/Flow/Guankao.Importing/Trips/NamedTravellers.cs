namespace Guankao.Importing.Trips;

/// <summary>
/// Where the head of a report is lost, the narrative still tells who went: whoever led (某市長率團), and people named
/// with a post in an agency of the own city.
/// </summary>
internal static class NamedTravellers
{
    public static List<DraftTraveller> Of(IReadOnlyList<ReportLine> lines, AgencyNames agencies)
    {
        var people = new List<DraftTraveller>();
        foreach (var line in lines.Where(line => line.Kind != LineKind.Row && line.Part is not (ReportPart.Annex or ReportPart.Contents)))
        {
            foreach (var (start, end) in line.Sentences())
            {
                Add(line.Text[start..end], line, agencies, people);
            }
        }

        return [.. people.DistinctBy(person => person.Name)];
    }

    private static void Add(string sentence, ReportLine line, AgencyNames agencies, List<DraftTraveller> people)
    {
        foreach (var (name, post) in Leaders(sentence))
        {
            people.Add(new DraftTraveller(name, post, post.EndsWith("市長", StringComparison.Ordinal) || post.EndsWith("縣長", StringComparison.Ordinal) ? agencies.Government : null, null, "narrative", line.Locator));
        }

        foreach (var (span, full) in agencies.In(sentence).Where(found => agencies.IsOwn(found.Name)))
        {
            foreach (var post in TripWords.Own.Posts.Where(post => sentence.AsSpan(span.End).StartsWith(post, StringComparison.Ordinal)))
            {
                var after = span.End + post.Length;
                var length = after + 3 <= sentence.Length && PersonName.IsName(sentence.Substring(after, 3)) ? 3 : 0;
                if (length > 0)
                {
                    people.Add(new DraftTraveller(sentence.Substring(after, length), post, full, null, "narrative", line.Locator));
                    break;
                }
            }
        }
    }

    /// <summary>A full name before a post of somebody who may lead a delegation, in a sentence that speaks of one.</summary>
    private static IEnumerable<(string Name, string Post)> Leaders(string sentence)
    {
        if (!TripWords.Own.Words("leading").Any(word => sentence.Contains(word, StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach (var post in TripWords.Own.Words("ownPosts"))
        {
            var at = sentence.IndexOf(post, StringComparison.Ordinal);
            if (at == 3 || (at > 3 && !IsHan(sentence[at - 4])))
            {
                var name = sentence.Substring(at - 3, 3);
                if (PersonName.IsName(name))
                {
                    yield return (name, post);
                }
            }
        }
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
