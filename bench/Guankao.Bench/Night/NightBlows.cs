using System.Diagnostics;
using System.Globalization;

namespace Guankao.Bench;

/// <summary>What goes wrong in the middle of the night: a script is called with <c>node</c> or <c>database</c> and ends when it is up again.</summary>
internal static class NightBlows
{
    public static async Task Strike(string script, string what, TimeSpan after)
    {
        await Task.Delay(after);
        var began = TimeProvider.System.GetTimestamp();
        using var blow = Process.Start(script, [what]);
        await blow.WaitForExitAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"after {after.TotalSeconds:0} s: {what} struck down, up again {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s later{(blow.ExitCode == 0 ? "" : $" — FAILED ({blow.ExitCode})")}"));
        if (blow.ExitCode != 0)
        {
            throw new InvalidOperationException($"{what} did not come up again");
        }
    }
}
