using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>An incident in a list.</summary>
public sealed record IncidentLine(
    Guid Id, string Title, string Kind, string Level, string? City, bool Drill, IncidentState State, string Commander, int Standing, DateTime OpenedAt, DateTime? ClosedAt,
    DateTime LastAt, long Version, int Reports, string? Script)
{
    /// <summary>What kind of disaster.</summary>
    public Bilingual KindName => IncidentBook.Name(IncidentBook.Shipped.Kinds, Kind);

    /// <summary>On which level.</summary>
    public Bilingual LevelName => IncidentBook.Shipped.Level(City, Level)?.Name ?? new Bilingual(Level, Level);
}

/// <summary>A situation in a list.</summary>
public sealed record SituationLine(
    Guid Id, int Number, long Version, SituationState State, string District, string Place, MapPoint? Point, string Severity, IReadOnlyList<string> Damage, int People,
    string Text, DateTime SeenAt, DateTime ReportedAt, string ReportedBy, string? Agency, Guid? MergedInto, string? NationalId, string Note,
    IReadOnlyList<AssignmentLine> Assignments, IReadOnlyList<NeedLine> Needs, IReadOnlyList<PhotoLine> Photos)
{
    /// <summary>Its kinds of damage.</summary>
    public Bilingual DamageName => IncidentBook.Shipped.DamageNames(Damage);

    /// <summary>How grave it is.</summary>
    public Bilingual SeverityName => IncidentBook.Name(IncidentBook.Shipped.Severities, Severity);

    /// <summary>Who leads; null while nobody does.</summary>
    public AssignmentLine? Lead => Assignments.LastOrDefault(each => each is { Lead: true, State: AssignmentState.Proposed or AssignmentState.Accepted or AssignmentState.Done });
}

/// <summary>An assignment.</summary>
public sealed record AssignmentLine(
    Guid Id, string Agency, bool Lead, AssignmentState State, Bilingual Why, DateTime ProposedAt, DateTime AcceptBy, int Escalated, DateTime? AnsweredAt, DateTime? DoneAt, string? By,
    string? Note);

/// <summary>A need.</summary>
public sealed record NeedLine(Guid Id, string Resource, int Count, int Met)
{
    /// <summary>What is needed.</summary>
    public Resource Word => IncidentBook.Shipped.Resources.First(word => word.Code == Resource);
}

/// <summary>A photograph.</summary>
public sealed record PhotoLine(Guid Id, string Name, string Format);

/// <summary>A shelter.</summary>
public sealed record ShelterLine(Guid Id, string Name, string District, int Capacity, int Occupied, int Overflow, string? OverflowWhy, DateTime CountedAt)
{
    /// <summary>Beds that are free, declared overflow left aside.</summary>
    public int Free => Math.Max(0, Capacity - Occupied);
}

/// <summary>A stock.</summary>
public sealed record StockLine(Guid Id, string Place, string District, Resource Word, int Count, DateTime CountedAt);

/// <summary>An order, lesson or work of recovery.</summary>
public sealed record OrderLine(int Number, OrderKind Kind, int Meeting, string Text, string Lead, DateOnly DueOn, DateTime GivenAt, string By, Guid? Commitment);

/// <summary>An alert that was taken in.</summary>
public sealed record AlertLine(
    string Identifier, string Sender, DateTime SentAt, string Event, string Headline, string Severity, string Areas, DateTime? Expires, AlertType Type, string? EndedBy, DateTime? EndedAt)
{
    /// <summary>True while it warns: nothing replaced it or took it back, and it takes back nothing itself.</summary>
    public bool Stands => EndedBy is null && Type != AlertType.Cancel;

    /// <summary>What it says in one line.</summary>
    public string Says => Headline.Length > 0 ? Headline : Event.Length > 0 ? Event : Identifier;
}

/// <summary>A message of a drill.</summary>
public sealed record MessageLine(int Inject, string To, Bilingual Text, DateTime At);

/// <summary>A district in the picture.</summary>
public sealed record DistrictLine(string District, int Open, int Done, int Life, int People);

/// <summary>What anybody may see of an incident: counts by place and kind, and where there is room; nobody's name, no address.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Districts">By district, those with most open first.</param>
/// <param name="Damage">Open situations by kind of damage.</param>
/// <param name="Shelters">Shelters.</param>
/// <param name="Alerts">Alerts that stand.</param>
public sealed record SituationPicture(
    IncidentLine Incident, IReadOnlyList<DistrictLine> Districts, IReadOnlyDictionary<string, int> Damage, IReadOnlyList<ShelterLine> Shelters, IReadOnlyList<AlertLine> Alerts)
{
    /// <summary>Situations that are open.</summary>
    public int Open => Districts.Sum(district => district.Open);

    /// <summary>Situations that were dealt with.</summary>
    public int Done => Districts.Sum(district => district.Done);

    /// <summary>Open situations in which life is in danger.</summary>
    public int Life => Districts.Sum(district => district.Life);
}

/// <summary>A place that needs something, with its rank explained.</summary>
/// <param name="District">Where.</param>
/// <param name="Score">By which it is ranked.</param>
/// <param name="Why">How the score came about.</param>
/// <param name="Open">Situations that are open there.</param>
/// <param name="Lacking">What it lacks, most first.</param>
public sealed record NeedyPlace(string District, int Score, Bilingual Why, int Open, IReadOnlyList<Lack> Lacking);

/// <summary>Something that a place lacks.</summary>
/// <param name="Word">What.</param>
/// <param name="Missing">How many.</param>
/// <param name="Nearest">Stock that could go there: its own district's first; null where there is none.</param>
public sealed record Lack(Resource Word, int Missing, StockLine? Nearest);

/// <summary>The board of an incident.</summary>
public sealed record IncidentBoard(
    SituationPicture Picture, IncidentTerms Terms, IReadOnlyList<NeedyPlace> Places, IReadOnlyList<SituationLine> Situations, int Waiting, int Late, IReadOnlyList<MessageLine> Messages,
    int ScriptSeconds, bool Running, int Injects);
