using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Guankao.Testing.Databases;

/// <summary>Runs a script that owns a PostgreSQL, as somebody under whom the server runs.</summary>
internal static class PostgresProcess
{
    /// <summary>Starts it with these words; it ends with the pipe to it.</summary>
    public static Process Start(string script, params string[] words)
    {
        // The server refuses to run as root; Debian's own account for it will do.
        var asRoot = Environment.UserName == "root";
        var start = new ProcessStartInfo(asRoot ? "runuser" : "sh")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        string[] arguments = [.. asRoot ? ["-u", "postgres", "--", "sh"] : Array.Empty<string>(), "-c", script, "sh", .. words];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Ports of loopback that nobody uses.</summary>
    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
