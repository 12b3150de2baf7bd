using Guankao.Testing;

namespace Guankao.Web.Tests;

/// <summary>The report of a trip of the samples.</summary>
public static class SampleTrip
{
    /// <summary>Name and bytes.</summary>
    public static (string Name, byte[] Bytes) File() => ("trip-report.txt", System.IO.File.ReadAllBytes(Repository.File("samples", "trip-report.txt")));
}
