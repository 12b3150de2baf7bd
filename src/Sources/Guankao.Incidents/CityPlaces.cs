using System.Globalization;
using System.Text.Json;

namespace Guankao.Incidents;

/// <summary>A point on the earth, in degrees.</summary>
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    private const double EarthKm = 6371.0;

    /// <summary>True where the numbers can be a point at all.</summary>
    public bool IsReal => double.IsFinite(Latitude) && double.IsFinite(Longitude) && Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>Kilometres between two points over the ground.</summary>
    public double KilometresTo(MapPoint other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>Where a city is, and the box that its map fills where there is one.</summary>
internal sealed record CityPlace(string City, double Latitude, double Longitude, double ReachKm, double? North = null, double? South = null, double? West = null, double? East = null)
{
    public MapPoint Middle => new(Latitude, Longitude);
}

/// <summary>The districts of a city, and which of them a point lies in.</summary>
public static class CityDistricts
{
    private static readonly IReadOnlyList<DistrictFile> Maps = Load();

    /// <summary>Their names; empty where no outlines are at hand.</summary>
    public static IReadOnlyList<string> Names(string? city) => [.. (Find(city)?.Districts ?? []).Select(district => district.Name)];

    /// <summary>Where a point lies on the city's map; null where there is no map.</summary>
    public static (double X, double Y)? OnMap(string? city, MapPoint point)
    {
        if (Find(city) is not { } map || IncidentBook.Shipped.Places.FirstOrDefault(place => place.City == city) is not { North: { } north, South: { } south, West: { } west, East: { } east })
        {
            return null;
        }

        return ((point.Longitude - west) / (east - west) * map.Width, (north - point.Latitude) / (north - south) * map.Height);
    }

    /// <summary>The district that a point lies in; null where none or where there is no map.</summary>
    public static string? Of(string? city, MapPoint point) => OnMap(city, point) is not { } at ? null
        : Find(city)!.Districts.Find(district => district.Rings.Any(ring => Inside(ring, at.X, at.Y)))?.Name;

    private static DistrictFile? Find(string? city) => Maps.FirstOrDefault(map => map.City == city);

    private static bool Inside(IReadOnlyList<(double X, double Y)> ring, double x, double y)
    {
        var inside = false;
        for (int here = 0, before = ring.Count - 1; here < ring.Count; before = here++)
        {
            var (a, b) = (ring[here], ring[before]);
            inside ^= (a.Y > y) != (b.Y > y) && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return inside;
    }

    private static List<DistrictFile> Load()
    {
        var assembly = typeof(CityDistricts).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith("districts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => JsonSerializer.Deserialize<DistrictFile>(assembly.GetManifestResourceStream(name)!, JsonSerializerOptions.Web)!),
        ];
    }

    private sealed record DistrictFile(string City, double Width, double Height, List<DistrictOutline> Districts);

    private sealed record DistrictOutline(string Name, string Path)
    {
        /// <summary>The path as rings of corners: one for each stretch between M and Z.</summary>
        public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings { get; } = [.. Path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(Corners)];

        private static List<(double X, double Y)> Corners(string stretch) =>
        [
            .. stretch.TrimEnd('Z', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(corner => corner.Split(','))
                .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))),
        ];
    }
}
