namespace Guankao.Importing;

/// <summary>Words of a line with the room they take on paper, where a Chinese character is two wide.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
internal sealed record LineField(string Text, int Start, int End)
{
    private const int Wide = 2;

    /// <summary>The fields of a line, parted where there is room for two letters or more; or at every blank.</summary>
    internal static List<LineField> Of(string line, bool everyBlank)
    {
        var fields = new List<LineField>();
        int at = 0, start = -1, from = 0, room = 0, end = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var blank = i == line.Length || char.IsWhiteSpace(line[i]);
            if (blank)
            {
                room += i < line.Length ? Width(line[i]) : Wide;
                at += i < line.Length ? Width(line[i]) : 0;
                if (start >= 0 && (everyBlank || room >= Wide || i == line.Length))
                {
                    fields.Add(new LineField(line[from..i].TrimEnd(), start, end));
                    start = -1;
                }

                continue;
            }

            (start, from) = start < 0 ? (at, i) : (start, from);
            at += Width(line[i]);
            (end, room) = (at, 0);
        }

        return fields;
    }

    private static int Width(char c) => c >= '\u2E80' ? Wide : 1;
}
