namespace Guankao.Documents;

/// <summary>How much of a PDF is read before it is refused.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Time">Time for the whole document.</param>
/// <param name="Memory">Bytes of memory for each program that takes it apart.</param>
public sealed record PdfLimits(int Pages, TimeSpan Time, long Memory)
{
    /// <summary>The limits in use: ten times the longest plan of a city.</summary>
    public static readonly PdfLimits Default = new(Pages: 1_500, Time: TimeSpan.FromSeconds(90), Memory: 1L << 30);
}
