using System.CommandLine;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Cli;

/// <summary>Options and arguments that several verbs share.</summary>
internal static class Asked
{
    /// <summary>The one file a verb works on.</summary>
    public static Argument<string> File(Terminal terminal) => new("file")
    {
        Description = terminal.Say("要讀的檔案", "The file to read"),
    };

    /// <summary><c>--format</c>.</summary>
    public static Option<OutputFormat> Format(Terminal terminal) => new("--format")
    {
        Description = terminal.Say("輸出格式：text、json 或 jsonl", "Output: text, json or jsonl"),
        DefaultValueFactory = _ => OutputFormat.Text,
    };

    /// <summary>Reads a document from disk; a missing or locked file is refused like any other unreadable one.</summary>
    public static Outcome<SourceDocument> Document(string path) => Document(path, out _);

    /// <summary>Reads and repairs a policy table from disk.</summary>
    public static Outcome<PolicyTableDraft> PolicyTable(string path) => PolicyTable(path, RememberedReadings.None, out _);

    /// <summary>Reads and repairs a policy table from disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="remembered">What was corrected in such documents before.</param>
    /// <param name="bytes">What it was read from, to be kept as evidence; empty where it could not be read.</param>
    public static Outcome<PolicyTableDraft> PolicyTable(string path, RememberedReadings remembered, out byte[] bytes) =>
        Document(path, out bytes).Is(out var document, out var refusal) 
            ? PolicyTableReader.Read(document, AgencyRegister.Taiwan, remembered, [])
            : refusal;

    /// <summary>Reads and repairs every table of a document on disk.</summary>
    public static Outcome<DocumentTables> Tables(string path, RememberedReadings remembered) =>
        Document(path).Is(out var document, out var refusal) ? TableDoctor.Read(document, remembered) : refusal;

    private static Outcome<SourceDocument> Document(string path, out byte[] bytes)
    {
        bytes = [];
        if (!Open(path).Is(out var content, out var refusal))
        {
            return refusal;
        }

        using (content)
        {
            var read = DocumentReader.Read(content, Path.GetFileName(path));
            if (read.Refusal is null)
            {
                bytes = new byte[content.Length];
                content.Position = 0;
                content.ReadExactly(bytes);
            }

            return read;
        }
    }

    /// <summary>Opens a file so that nobody writes to it meanwhile.</summary>
    public static Outcome<Stream> Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Refusal("file-missing", new Bilingual(
                $"找不到檔案「{path}」，請確認路徑。", $"There is no file {path}; please check the path."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file-locked", new Bilingual(
                $"無法開啟「{path}」：可能正被寫入，或沒有讀取權限。", $"{path} could not be opened: it may be in use, or may not be readable."));
        }
    }
}
