using System.Text;
using System.Text.Json;
using Guankao.Importing;
using Guankao.Importing.Trips;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Trips;

public class SampleTripTests
{
    [Fact]
    public void SampleReport_IsReadAsExpected()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, PolicyTableJson.Options))
        {
            TripReportJson.Write(TripText.Sample(), json);
        }

        GoldenFile.Check(Repository.File("samples", "trip-report.expected.json"), Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }
}
