using System.Globalization;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Incidents;

/// <summary>A report from the scene as the form has it.</summary>
public sealed class ReportForm
{
    /// <summary>Made once for each report, so that it is kept once however often it is sent.</summary>
    public string Key { get; set; } = Guid.CreateVersion7().ToString("D");

    /// <summary>District.</summary>
    public string? District { get; set; }

    /// <summary>Street, building, landmark.</summary>
    public string? Place { get; set; }

    /// <summary>Latitude.</summary>
    public string? Latitude { get; set; }

    /// <summary>Longitude.</summary>
    public string? Longitude { get; set; }

    // A list that begins empty would stay empty: the binder fills only what is null or can be added to.
    /// <summary>Kinds of damage.</summary>
    public IReadOnlyList<string>? Damage { get; set; }

    /// <summary>How grave.</summary>
    public string? Severity { get; set; }

    /// <summary>People concerned.</summary>
    public int? People { get; set; }

    /// <summary>How many of each resource, by its code.</summary>
    public Dictionary<string, int?> Needs { get; set; } = [];

    /// <summary>Bureaus that should come.</summary>
    public IReadOnlyList<string>? Bureaus { get; set; }

    /// <summary>What is seen.</summary>
    public string? Text { get; set; }

    /// <summary>When it was seen, by the phone's clock, with its offset.</summary>
    public string? Seen { get; set; }

    /// <summary>Photographs.</summary>
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    /// <summary>Who reports; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    internal async Task<Outcome<FileSituation>> Read(Guid incident, Actor actor, string who, CancellationToken cancel)
    {
        if (!Point().Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Photos.Count > IncidentBook.Shipped.Limits.Photos || Photos.Any(photo => photo.Length > IncidentBook.Shipped.Limits.PhotoBytes))
        {
            return new Refusal("photo-too-large", new(
                $"一則通報最多 {IncidentBook.Shipped.Limits.Photos} 張照片，每張不超過 {IncidentBook.Shipped.Limits.PhotoBytes >> 20} MiB；請減少或改用較低畫質，也可以先送文字。",
                $"At most {IncidentBook.Shipped.Limits.Photos} photographs of {IncidentBook.Shipped.Limits.PhotoBytes >> 20} MiB each; send fewer or smaller ones, or the words first."));
        }

        var photos = new List<PhotoEntry>();
        foreach (var photo in Photos.Where(photo => photo.Length > 0))
        {
            var bytes = new byte[photo.Length];
            await using var content = photo.OpenReadStream();
            await content.ReadExactlyAsync(bytes, cancel);
            photos.Add(new PhotoEntry(photo.FileName, bytes));
        }

        var seen = DateTimeOffset.TryParse(Seen, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when) ? when.UtcDateTime : (DateTime?)null;
        return new FileSituation(
            incident, Key ?? "", District ?? "", Place ?? "", at.Point, Damage ?? [], Severity ?? "", People ?? 0,
            [.. Needs.Where(need => need.Value is not null and not 0).Select(need => new NeedEntry(need.Key, need.Value!.Value))], [.. Bureaus ?? []], Text ?? "", seen, photos, actor, who);
    }

    private Outcome<GivenPoint> Point()
    {
        if (string.IsNullOrWhiteSpace(Latitude) && string.IsNullOrWhiteSpace(Longitude))
        {
            return new GivenPoint(null);
        }

        return double.TryParse(Latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north) && double.TryParse(Longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
            ? new GivenPoint(new MapPoint(north, east))
            : new Refusal("point-unreadable", new("座標看不懂：請填像 25.0375 與 121.5637 的數字，或兩格都清空。", "The coordinates cannot be read: write numbers like 25.0375 and 121.5637, or clear both."));
    }

    private sealed record GivenPoint(MapPoint? Point);
}
