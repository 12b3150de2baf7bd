namespace Guankao.Testing;

/// <summary>
/// Compares what was made with a file that a person has looked at. Set GUANKAO_GOLDEN=write to write the file anew, then
/// look at the difference before committing it.
/// </summary>
public static class GoldenFile
{
    private const int LinesShown = 12;

    /// <summary>Throws with the first lines that differ.</summary>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("GUANKAO_GOLDEN") == "write")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            throw new InvalidOperationException(Difference(Path.GetFileName(path), expected.Split('\n'), actual.Split('\n')));
        }
    }

    private static string Difference(string name, string[] expected, string[] actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameEnd = expected.Reverse().Zip(actual.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        sameEnd = Math.Min(sameEnd, Math.Min(expected.Length, actual.Length) - same);
        var lines = expected[Math.Max(0, same - 3)..same].Select(line => "  " + line)
            .Concat(expected[same..(expected.Length - sameEnd)].Take(LinesShown).Select(line => "- " + line))
            .Concat(actual[same..(actual.Length - sameEnd)].Take(LinesShown).Select(line => "+ " + line));
        return $"{name} differs from line {same + 1} on ({expected.Length} lines expected, {actual.Length} made); "
            + $"GUANKAO_GOLDEN=write writes it anew.\n{string.Join('\n', lines)}";
    }
}
