namespace Guankao.Documents;

/// <summary>
/// Tells Chinese in Big5 from Western text in Latin-1. Both may decode without an error, for an accented letter and the
/// letter after it look like one Chinese character; but Chinese comes in runs and mostly from the common half of the table.
/// </summary>
internal static class Big5Shape
{
    internal static bool Fits(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, common = 0, runs = 0;
        var inRun = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                inRun = false;
                continue;
            }

            if (i + 1 >= bytes.Length || !IsLead(bytes[i]) || !IsTrail(bytes[i + 1]))
            {
                return false;
            }

            characters++;
            common += bytes[i] <= 0xC6 ? 1 : 0;
            runs += inRun ? 0 : 1;
            inRun = true;
            i++;
        }

        return characters > 0 && common >= characters * 0.8 && characters >= runs * 2;
    }

    private static bool IsLead(byte b) => b is >= 0x81 and <= 0xFE;

    private static bool IsTrail(byte b) => b is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);
}
