using System.Security.Cryptography;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Takes all bytes of a stream, or says why it does not.</summary>
internal static class WholeFile
{
    internal static Outcome<byte[]> Take(Stream content, string name, ReadLimits limits)
    {
        long? announced = content.CanSeek ? content.Length - content.Position : null;
        if (announced > limits.Bytes)
        {
            return DocumentRefusals.TooLarge(name, announced.Value, limits.Bytes);
        }

        using var kept = new MemoryStream((int)Math.Min(announced ?? 0, limits.Bytes));
        var piece = new byte[81920];
        int read;
        while ((read = content.Read(piece)) > 0)
        {
            if (kept.Length + read > limits.Bytes)
            {
                return DocumentRefusals.TooLarge(name, kept.Length + read, limits.Bytes);
            }

            kept.Write(piece, 0, read);
        }

        // A file that somebody is still writing grows (or was cut) between the first look and the last byte.
        if (announced is { } first && (kept.Length != first || content.Length - content.Position != 0))
        {
            return DocumentRefusals.StillWritten(name);
        }

        return kept.Length == 0 ? DocumentRefusals.Empty(name) : kept.ToArray();
    }

    internal static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
