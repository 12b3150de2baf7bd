using System.Text;
using Guankao.Incidents;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

/// <summary>Of a photograph the picture is kept, and nothing of where, when and with what it was taken.</summary>
public class SitePhotoTests(TestDatabases databases)
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Photograph_KeepsThePicture_AndTellsNoTales(string format)
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        var sent = format switch { "jpg" => PlantedPhoto.Jpeg(), "png" => PlantedPhoto.Png(), _ => PlantedPhoto.Webp() };
        Assert.All(PlantedPhoto.Tales, tale => Assert.Contains(tale, Encoding.UTF8.GetString(sent), StringComparison.Ordinal));

        var kept = await Kept(night, new PhotoEntry("現場.heic", sent));
        Assert.Equal(format, kept.Format);
        Assert.All(PlantedPhoto.Tales, tale => Assert.DoesNotContain(tale, Encoding.UTF8.GetString(kept.Bytes), StringComparison.Ordinal));
        Assert.True(kept.Bytes.AsSpan().IndexOf(PlantedPhoto.Picture) > 0);
    }

    [Fact]
    public async Task Jpeg_StillKnowsWhichWayIsUp_AndKeepsEveryScan()
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        var kept = await Kept(night, new PhotoEntry("a.jpg", PlantedPhoto.Jpeg()));
        byte[] upright = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        Assert.True(kept.Bytes.AsSpan().IndexOf(upright) > 0);
        Assert.Equal(2, kept.Bytes.AsSpan().Count(PlantedPhoto.Picture));
        Assert.Equal([0xFF, 0xD9], kept.Bytes[^2..]);
        Assert.Equal(kept.Bytes, (await Kept(night, new PhotoEntry("a.jpg", kept.Bytes))).Bytes);
        Assert.Equal([0xFF, 0xD9], (await Kept(night, new PhotoEntry("b.jpg", PlantedPhoto.Jpeg(whole: false)))).Bytes[^2..]);
    }

    [Fact]
    public async Task Webp_SaysNoMoreThatItCarriesTales()
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        var kept = (await Kept(night, new PhotoEntry("a.webp", PlantedPhoto.Webp()))).Bytes;
        Assert.Equal((kept.Length - 8, 0x10), (BitConverter.ToInt32(kept, 4), kept[20]));
    }

    [Theory]
    [InlineData("jpg", 4)]
    [InlineData("jpg", 60)]
    [InlineData("png", 20)]
    [InlineData("webp", 30)]
    public async Task PhotographThatBreaksOffBeforeItsPicture_IsRefusedInASentence(string format, int at)
    {
        await using var night = await Night.Of(databases, StoreKind.Sqlite);
        var sent = format switch { "jpg" => PlantedPhoto.Jpeg(), "png" => PlantedPhoto.Png(), _ => PlantedPhoto.Webp() };
        var refusal = await night.Refused(night.Seen("復興南路") with { Photos = [new PhotoEntry("現場.jpg", sent.AsMemory(0, at))] });
        Assert.Equal("photo-damaged", refusal.Code);
        Assert.Equal(0, (await night.Board()).Picture.Open);
    }

    // Whatever a file holds, the walk ends and gives a picture or none.
    [Fact]
    public void BrokenBytes_NeverThrow()
    {
        var random = new Random(20240403);
        foreach (var (sent, bare) in new (byte[], Func<byte[], byte[]?>)[]
        {
            (PlantedPhoto.Jpeg(), bytes => BareJpeg.Of(bytes)), (PlantedPhoto.Png(), bytes => BarePng.Of(bytes)), (PlantedPhoto.Webp(), bytes => BareWebp.Of(bytes)),
        })
        {
            for (var turn = 0; turn < 3000; turn++)
            {
                byte[] broken = [.. sent.AsSpan(0, random.Next(16, sent.Length))];
                for (var hit = 0; hit < 4; hit++)
                {
                    broken[random.Next(12, broken.Length)] = (byte)random.Next(256);
                }

                Assert.True(bare(broken) is null or { Length: > 0 });
            }
        }
    }

    private static async Task<(byte[] Bytes, string Format)> Kept(Night night, PhotoEntry photo)
    {
        var receipt = await night.Report(night.Seen("復興南路") with { Photos = [photo] });
        var line = Assert.Single((await night.Line(receipt.Id)).Photos);
        var (bytes, format) = (await night.City.Get<ShowSituation>().Photo(night.Incident, line.Id, default))!.Value;
        return (bytes, format);
    }
}
