using System.Text;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Incidents;

/// <summary>A night in Taipei: an incident, the people who work on it, and reports that read like sentences.</summary>
internal sealed class Night(TestCity city) : IAsyncDisposable
{
    public const string Fire = "臺北市政府消防局";
    public const string Works = "臺北市政府工務局";
    public const string Building = "臺北市政府都市發展局";

    public static readonly MapPoint Fuxing = new(25.0389, 121.5437);

    private int _keys;

    public TestCity City => city;

    public Actor Centre { get; } = Person.With(Role.Dispatcher, null, "應變中心葉小姐");

    public Guid Incident { get; private set; }

    public static async Task<Night> Of(TestDatabases databases, StoreKind store, bool drill = false, string? script = null)
    {
        var night = new Night(await databases.City(store, "臺北市"));
        night.Incident = (await night.Open("四月地震", drill, script)).Value;
        return night;
    }

    public Task<Outcome<Guid>> Open(string title, bool drill = false, string? script = null, int commanding = 0, string level = "city-1") =>
        city.Get<OpenIncidentHandler>().Do(
            new OpenIncident(title, "earthquake", level, drill, script, ["蔡市長", "林副市長", "秘書長", "消防局長"], commanding, [], "震度5弱以上", Centre, Centre.Name), default);

    public FileSituation Seen(string place, string damage = "trapped", string district = "大安區") => new(
        Incident, $"phone-{++_keys}", district, place, null, [damage], "life", 2, [], [], "一樓下陷", null, [], Reporter, Reporter.Name);

    public static Actor Reporter { get; } = Person.Reporter("臺北市大安區公所", "里幹事");

    public async Task<SituationReceipt> Report(FileSituation report) => (await city.Get<FileSituationHandler>().Do(report, default)).Value;

    public async Task<Refusal> Refused(FileSituation report) => (await city.Get<FileSituationHandler>().Do(report, default)).Refusal!;

    public async Task<SituationLine> Line(Guid id) => (await city.Get<ShowSituation>().Ask(Incident, id, default))!.Line;

    public async Task<SituationPage> Page(Guid id) => (await city.Get<ShowSituation>().Ask(Incident, id, default))!;

    public async Task<IncidentBoard> Board() => (await city.Get<ShowBoard>().Ask(Incident, new BoardSearch(), default))!;

    public Task<Outcome<Guid>> Answer(AssignmentLine task, AssignmentAnswer answer, string note = "") =>
        city.Get<AnswerAssignmentHandler>().Do(new AnswerAssignment(Incident, task.Id, answer, note, Person.Coordinator(task.Agency), "值班人員"), default);

    public Task<Outcome<CapAlert>> Take(string xml) =>
        city.Get<TakeAlertHandler>().Do(new TakeAlert(Incident, "alert.cap", new MemoryStream(Encoding.UTF8.GetBytes(xml)), Centre, Centre.Name), default);

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
