using System.IO.Compression;
using System.Xml;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>A zipped document being read: its parts as XML, within limits, never following a link out of the file.</summary>
internal sealed class Package(ZipArchive zip, string name, ReadLimits limits)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly InflationBudget _budget = new(limits.InflatedBytes);

    internal delegate BlockList Reader(Package package);

    internal ReadLimits Limits => limits;

    internal CellBudget Cells { get; } = new(name, limits);

    internal static Outcome<BlockList> Read(byte[] bytes, string name, ReadLimits limits, Reader read)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.PackageEntries)
            {
                return DocumentRefusals.Expands(name, $"{zip.Entries.Count} entries");
            }

            return read(new Package(zip, name, limits));
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return DocumentRefusals.Incomplete(name);
        }
    }

    /// <summary>A part as XML; null where the package has none of that name.</summary>
    internal XmlReader? Open(string part)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            return null;
        }

        return XmlReader.Create(new InflationGuard(entry.Open(), _budget, () => DocumentRefusals.Expands(name, part)), Settings);
    }

    /// <summary>A part that must be there.</summary>
    internal XmlReader Require(string part) => Open(part) ?? throw new ReadingStopped(DocumentRefusals.Incomplete(name));

    /// <summary>Refuses a text that is longer than a cell or paragraph may be.</summary>
    internal void Measure(int characters)
    {
        if (characters > limits.CellCharacters)
        {
            throw new ReadingStopped(DocumentRefusals.TextTooLong(name, limits.CellCharacters));
        }
    }

    /// <summary>Counts cells against the limit, before they are made.</summary>
    internal void Spend(int cells) => Cells.Spend(cells);
}

/// <summary>Carries a refusal out of the depth of a reader to <see cref="Package.Read"/>, which hands it on as a value.</summary>
internal sealed class ReadingStopped(Refusal refusal) : Exception(refusal.Code)
{
    internal Refusal Refusal => refusal;
}
