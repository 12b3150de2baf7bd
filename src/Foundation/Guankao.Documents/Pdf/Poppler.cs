using System.Diagnostics;

namespace Guankao.Documents;

/// <summary>How a run of one of poppler's programs ended.</summary>
internal enum PopplerEnd
{
    Done,
    Failed,
    Locked,
    TooLong,
    TooMuch,
    Missing,
}

/// <summary>
/// Runs a program of poppler-utils on bytes in memory, with limits on time, memory and output: the file is piped in, so
/// nothing lies on the disk, and a program that does not end is ended.
/// </summary>
internal sealed class Poppler(byte[] pdf, PdfLimits limits)
{
    private const long OutputBytes = 768L << 20;
    private readonly long _began = TimeProvider.System.GetTimestamp();

    internal TimeSpan Left => limits.Time - TimeProvider.System.GetElapsedTime(_began);

    internal PopplerEnd Run(string tool, string[] arguments, Action<LineReader> read)
    {
        if (Left <= TimeSpan.Zero)
        {
            return PopplerEnd.TooLong;
        }

        if (Programs.Find(tool) is not { } path)
        {
            return PopplerEnd.Missing;
        }

        using var process = new Process { StartInfo = Start(path, arguments) };
        process.Start();
        using var deadline = new Timer(_ => End(process), null, Left, Timeout.InfiniteTimeSpan);
        var feeding = Task.Run(() => Feed(process));
        var complaints = Task.Run(() => Complaints(process));
        var tooMuch = false;
        try
        {
            var lines = new LineReader(process.StandardOutput.BaseStream, OutputBytes);
            read(lines);
            tooMuch = lines.StoppedAtLimit;
        }
        finally
        {
            if (tooMuch)
            {
                End(process);
            }

            Drain(process);
        }

        process.WaitForExit();
        Task.WaitAll(feeding, complaints);
        return tooMuch ? PopplerEnd.TooMuch
            : Left <= TimeSpan.Zero ? PopplerEnd.TooLong
            : process.ExitCode == 0 ? PopplerEnd.Done
            : complaints.Result.Contains("password", StringComparison.OrdinalIgnoreCase) ? PopplerEnd.Locked
            : PopplerEnd.Failed;
    }

    // prlimit bounds the child's memory and processor time where the system has it; elsewhere the clock alone ends it.
    private ProcessStartInfo Start(string path, string[] arguments)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            FileName = path,
        };
        if (Programs.Find("prlimit") is { } bounded)
        {
            start.FileName = bounded;
            foreach (var limit in new[] { $"--as={limits.Memory}", $"--cpu={(int)limits.Time.TotalSeconds + 1}", "--core=0", "--fsize=0", "--", path })
            {
                start.ArgumentList.Add(limit);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private void Feed(Process process)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf);
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code tells the rest.
        }
    }

    private static string Complaints(Process process)
    {
        var kept = new char[4096];
        var length = process.StandardError.ReadBlock(kept);
        var rest = new char[4096];
        while (process.StandardError.Read(rest) > 0)
        {
            // A damaged file can complain without end; the beginning is enough.
        }

        return new string(kept, 0, length);
    }

    private static void Drain(Process process)
    {
        var rest = new byte[81920];
        while (process.StandardOutput.BaseStream.Read(rest) > 0)
        {
            // What the reader did not want must still be taken, or the program waits for ever.
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended between the question and the act.
        }
    }
}
