using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>Writes a file that a verb made, and says where.</summary>
internal static class SavedFile
{
    public static int Write(string path, ReadOnlySpan<byte> content, Terminal terminal)
    {
        try
        {
            File.WriteAllBytes(path, content);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return terminal.Refuse(new Refusal("file-unwritable", new Bilingual(
                $"無法寫入「{path}」：請確認資料夾存在而且可以寫入。", $"{path} cannot be written: check that the folder exists and may be written to.")), ExitCode.Refused);
        }

        terminal.Out.WriteLine(path);
        return ExitCode.Fine;
    }
}
