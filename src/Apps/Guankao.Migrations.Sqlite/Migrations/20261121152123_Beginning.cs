using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audits",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    official = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    worst = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    weighty = table.Column<int>(type: "INTEGER", nullable: false),
                    on_time = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    partly = table.Column<int>(type: "INTEGER", nullable: false),
                    not_met = table.Column<int>(type: "INTEGER", nullable: false),
                    no_evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    unclear = table.Column<int>(type: "INTEGER", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    audited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    input = table.Column<string>(type: "TEXT", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    before_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audits", x => x.report_id);
                });

            migrationBuilder.CreateTable(
                name: "city_agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_city_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_calendars",
                columns: table => new
                {
                    version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    days = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_calendars", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "clock_recomputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cursor = table.Column<Guid>(type: "TEXT", nullable: false),
                    seen = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    unruled = table.Column<int>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    overtaken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recomputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_rules",
                columns: table => new
                {
                    version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    article = table.Column<string>(type: "TEXT", nullable: false),
                    zh_hant = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "commitment_lineage",
                columns: table => new
                {
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_lineage", x => new { x.from_id, x.to_id });
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    domain = table.Column<string>(type: "TEXT", nullable: true),
                    goal = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    lead_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    text_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "council_matters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    councillor = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_council_matters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "grant_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    own = table.Column<long>(type: "INTEGER", nullable: false),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approval_number = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    next_try = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                    repeats = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    core = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    secretariat = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    settled = table.Column<int>(type: "INTEGER", nullable: true),
                    settled_why = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "move_reasons",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    zh_hant = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moved_clocks",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "TEXT", nullable: false),
                    clock = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    old_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    old_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    new_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    new_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moved_clocks", x => new { x.run, x.clock });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    once = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    zh_hant = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false),
                    pressing = table.Column<bool>(type: "INTEGER", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    spread = table.Column<bool>(type: "INTEGER", nullable: false),
                    unaddressed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "open_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    district = table.Column<string>(type: "TEXT", nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    start_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    start_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    pauses = table.Column<string>(type: "TEXT", nullable: false),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    calendar_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    due_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    reads_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reads_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    warns_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    warnings = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    paused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_why = table.Column<string>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reset_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    city_subject = table.Column<string>(type: "TEXT", nullable: true),
                    feed_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_books",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_books", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "published_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    domain = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    milestones = table.Column<int>(type: "INTEGER", nullable: false),
                    goal = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    official = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    weighty = table.Column<int>(type: "INTEGER", nullable: false),
                    on_time = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    partly = table.Column<int>(type: "INTEGER", nullable: false),
                    not_met = table.Column<int>(type: "INTEGER", nullable: false),
                    no_evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    unclear = table.Column<int>(type: "INTEGER", nullable: false),
                    slip = table.Column<int>(type: "INTEGER", nullable: false),
                    dispute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_counts",
                columns: table => new
                {
                    helping = table.Column<bool>(type: "INTEGER", nullable: false),
                    agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    goal = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    official = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    commitments = table.Column<int>(type: "INTEGER", nullable: false),
                    milestones = table.Column<int>(type: "INTEGER", nullable: false),
                    on_time = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    partly = table.Column<int>(type: "INTEGER", nullable: false),
                    not_met = table.Column<int>(type: "INTEGER", nullable: false),
                    no_evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    unclear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_counts", x => new { x.helping, x.agency, x.domain, x.grade, x.goal, x.official, x.evidence, x.schedule });
                });

            migrationBuilder.CreateTable(
                name: "published_marks",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_marks", x => new { x.commitment_id, x.kind, x.value });
                });

            migrationBuilder.CreateTable(
                name: "published_tallies",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_tallies", x => new { x.kind, x.value });
                });

            migrationBuilder.CreateTable(
                name: "record_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    to_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    to_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    citation = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    linked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "remembered_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    city = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    printed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    meant = table.Column<string>(type: "TEXT", nullable: false),
                    headings = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "Imported"),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    agency_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    publish_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    late = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "WithPermission"),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    depart_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    return_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    led_by_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    print = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    chinese = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    review_level = table.Column<int>(type: "INTEGER", nullable: false),
                    covered = table.Column<string>(type: "TEXT", nullable: true),
                    plan_document = table.Column<string>(type: "TEXT", nullable: true),
                    plan_print = table.Column<string>(type: "TEXT", nullable: true),
                    plan_missing = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_subscribers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_secret = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_subscribers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_findings",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_findings", x => new { x.report_id, x.code });
                    table.ForeignKey(
                        name: "FK_audit_findings_audits_report_id",
                        column: x => x.report_id,
                        principalTable: "audits",
                        principalColumn: "report_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_silences",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    silenced_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_silences", x => new { x.report_id, x.code });
                    table.ForeignKey(
                        name: "FK_audit_silences_audits_report_id",
                        column: x => x.report_id,
                        principalTable: "audits",
                        principalColumn: "report_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "blockers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    whom = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    raised_by = table.Column<string>(type: "TEXT", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blockers", x => x.id);
                    table.ForeignKey(
                        name: "FK_blockers_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    large = table.Column<bool>(type: "INTEGER", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    decide_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_commitment_requests_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    locator = table.Column<string>(type: "TEXT", nullable: false),
                    raw_cells = table.Column<string>(type: "TEXT", nullable: false),
                    quote = table.Column<string>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_sources", x => x.id);
                    table.ForeignKey(
                        name: "FK_commitment_sources_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_supporters",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_supporters", x => new { x.commitment_id, x.position });
                    table.ForeignKey(
                        name: "FK_commitment_supporters_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_targets",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    span_start = table.Column<int>(type: "INTEGER", nullable: false),
                    span_end = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    value_to = table.Column<decimal>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    comparator = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    percent = table.Column<bool>(type: "INTEGER", nullable: false),
                    traits = table.Column<int>(type: "INTEGER", nullable: false),
                    baseline_value = table.Column<decimal>(type: "TEXT", nullable: false),
                    baseline_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_targets", x => new { x.commitment_id, x.position });
                    table.ForeignKey(
                        name: "FK_commitment_targets_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    baseline_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestones", x => x.id);
                    table.ForeignKey(
                        name: "FK_milestones_commitments_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_claims_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_duties", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_duties_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    own = table.Column<long>(type: "INTEGER", nullable: false),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    approved_own = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_subsidy = table.Column<long>(type: "INTEGER", nullable: true),
                    exception = table.Column<string>(type: "TEXT", nullable: true),
                    exception_why = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_lines_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_posts",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    filled = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_posts", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_grant_posts_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_sites",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    built = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<int>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_sites", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_grant_sites_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_spending",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    own = table.Column<long>(type: "INTEGER", nullable: false),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_spending", x => new { x.line_id, x.quarter });
                    table.ForeignKey(
                        name: "FK_grant_spending_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    term = table.Column<int>(type: "INTEGER", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: true),
                    end = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_lines",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_lines", x => new { x.letter_id, x.notice_id });
                    table.ForeignKey(
                        name: "FK_letter_lines_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_letter_lines_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "old_passwords",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_old_passwords", x => x.id);
                    table.ForeignKey(
                        name: "FK_old_passwords_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    user_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    attestation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_json = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_passkeys_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts", x => x.id);
                    table.ForeignKey(
                        name: "FK_posts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    proof = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_ins", x => x.id);
                    table.ForeignKey(
                        name: "FK_sign_ins_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "policy_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    book_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    domain = table.Column<string>(type: "TEXT", nullable: true),
                    outline = table.Column<string>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_policy_items_policy_books_book_id",
                        column: x => x.book_id,
                        principalTable: "policy_books",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    excused = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    returns = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    saved_by = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    risk = table.Column<int>(type: "INTEGER", nullable: false),
                    risk_parts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties", x => x.id);
                    table.ForeignKey(
                        name: "FK_duties_reporting_periods_period_id",
                        column: x => x.period_id,
                        principalTable: "reporting_periods",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    grade_printed = table.Column<string>(type: "TEXT", nullable: false),
                    latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_reports_reporting_periods_period_id",
                        column: x => x.period_id,
                        principalTable: "reporting_periods",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trip_duties_met",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_duties_met", x => x.id);
                    table.ForeignKey(
                        name: "FK_trip_duties_met_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_figures",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    home = table.Column<decimal>(type: "TEXT", nullable: true),
                    sentence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_figures", x => new { x.trip_id, x.position });
                    table.ForeignKey(
                        name: "FK_trip_figures_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_meetings",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_meetings", x => new { x.trip_id, x.position });
                    table.ForeignKey(
                        name: "FK_trip_meetings_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_recommendations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    adoption = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_recommendations", x => x.id);
                    table.ForeignKey(
                        name: "FK_trip_recommendations_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_stops",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_stops", x => new { x.trip_id, x.position });
                    table.ForeignKey(
                        name: "FK_trip_stops_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhook_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subscriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_webhook_calls_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_webhook_calls_webhook_subscribers_subscriber_id",
                        column: x => x.subscriber_id,
                        principalTable: "webhook_subscribers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestone_dues",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    milestone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    span_start = table.Column<int>(type: "INTEGER", nullable: false),
                    span_end = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    precision = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    doubt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    inherited = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestone_dues", x => new { x.milestone_id, x.position });
                    table.ForeignKey(
                        name: "FK_milestone_dues_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestone_targets",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    milestone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    span_start = table.Column<int>(type: "INTEGER", nullable: false),
                    span_end = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    value_to = table.Column<decimal>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    comparator = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    percent = table.Column<bool>(type: "INTEGER", nullable: false),
                    traits = table.Column<int>(type: "INTEGER", nullable: false),
                    baseline_value = table.Column<decimal>(type: "TEXT", nullable: false),
                    baseline_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestone_targets", x => new { x.milestone_id, x.position });
                    table.ForeignKey(
                        name: "FK_milestone_targets_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_agenda",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    papers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_agenda", x => new { x.meeting_id, x.position });
                    table.ForeignKey(
                        name: "FK_meeting_agenda_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_resolutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    passed_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    passed_why = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_resolutions", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_resolutions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_agencies",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opened_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    saved_by = table.Column<string>(type: "TEXT", nullable: true),
                    merged_version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_agencies", x => new { x.duty_id, x.agency });
                    table.ForeignKey(
                        name: "FK_duty_agencies_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    milestone = table.Column<int>(type: "INTEGER", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_evidence_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    returned = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    milestone = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_remarks", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_remarks_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    based_on = table.Column<int>(type: "INTEGER", nullable: false),
                    aside = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    saved_by = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => new { x.duty_id, x.agency, x.number });
                    table.ForeignKey(
                        name: "FK_report_versions_duties_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    wish = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    review_note = table.Column<string>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_replies", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_replies_meeting_resolutions_resolution_id",
                        column: x => x.resolution_id,
                        principalTable: "meeting_resolutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acts_done_at",
                table: "acts",
                column: "done_at");

            migrationBuilder.CreateIndex(
                name: "IX_acts_kind_number",
                table: "acts",
                columns: new[] { "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_acts_subject_number",
                table: "acts",
                columns: new[] { "subject", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_findings_code_report_id",
                table: "audit_findings",
                columns: new[] { "code", "report_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audits_commitment_id_last_day",
                table: "audits",
                columns: new[] { "commitment_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_audits_goal",
                table: "audits",
                column: "goal");

            migrationBuilder.CreateIndex(
                name: "IX_audits_weighty",
                table: "audits",
                column: "weighty");

            migrationBuilder.CreateIndex(
                name: "IX_blockers_answered_on_asked_on",
                table: "blockers",
                columns: new[] { "answered_on", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "IX_blockers_commitment_id",
                table: "blockers",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_city_agencies_name",
                table: "city_agencies",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_lineage_to_id",
                table: "commitment_lineage",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_requests_commitment_id_kind",
                table: "commitment_requests",
                columns: new[] { "commitment_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_commitment_requests_state_kind",
                table: "commitment_requests",
                columns: new[] { "state", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_commitment_sources_commitment_id",
                table: "commitment_sources",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_sources_sha256",
                table: "commitment_sources",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_commitment_supporters_agency_commitment_id",
                table: "commitment_supporters",
                columns: new[] { "agency", "commitment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_domain_id",
                table: "commitments",
                columns: new[] { "domain", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_due_id",
                table: "commitments",
                columns: new[] { "due", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_lead_id",
                table: "commitments",
                columns: new[] { "lead", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_number_id",
                table: "commitments",
                columns: new[] { "number", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_status_lead",
                table: "commitments",
                columns: new[] { "status", "lead" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_receipt",
                table: "corrections",
                column: "receipt",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_corrections_state_received_at",
                table: "corrections",
                columns: new[] { "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_text_hash",
                table: "corrections",
                column: "text_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_council_matters_agency_asked_at",
                table: "council_matters",
                columns: new[] { "agency", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_council_matters_asked_at_id",
                table: "council_matters",
                columns: new[] { "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_commitment_id_state",
                table: "duties",
                columns: new[] { "commitment_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_duties_period_id_commitment_id",
                table: "duties",
                columns: new[] { "period_id", "commitment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_state_risk",
                table: "duties",
                columns: new[] { "state", "risk" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_agencies_agency_duty_id",
                table: "duty_agencies",
                columns: new[] { "agency", "duty_id" });

            migrationBuilder.CreateIndex(
                name: "IX_duty_evidence_duty_id",
                table: "duty_evidence",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_evidence_sha256",
                table: "duty_evidence",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_duty_remarks_duty_id",
                table: "duty_remarks",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_claims_plan_id",
                table: "grant_claims",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_duties_commitment_id",
                table: "grant_duties",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_duties_plan_id_position",
                table: "grant_duties",
                columns: new[] { "plan_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_lines_plan_id_position",
                table: "grant_lines",
                columns: new[] { "plan_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_lines_standing",
                table: "grant_lines",
                column: "standing");

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_city_programme_year",
                table: "grant_plans",
                columns: new[] { "city", "programme", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_sha256",
                table: "grant_plans",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_year_id",
                table: "grant_plans",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_spending_plan_id",
                table: "grant_spending",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_lines_notice_id",
                table: "letter_lines",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "IX_letters_person_state",
                table: "letters",
                columns: new[] { "person", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_state_next_try",
                table: "letters",
                columns: new[] { "state", "next_try" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_agenda_resolution_id",
                table: "meeting_agenda",
                column: "resolution_id");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_replies_resolution_id_position",
                table: "meeting_replies",
                columns: new[] { "resolution_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_commitment_id",
                table: "meeting_resolutions",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_day_id",
                table: "meeting_resolutions",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_lead_day",
                table: "meeting_resolutions",
                columns: new[] { "lead", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_meeting_id_position",
                table: "meeting_resolutions",
                columns: new[] { "meeting_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_passed_to",
                table: "meeting_resolutions",
                column: "passed_to");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_series_id_standing",
                table: "meeting_resolutions",
                columns: new[] { "series_id", "standing" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_standing_day_id",
                table: "meeting_resolutions",
                columns: new[] { "standing", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_series_city_core",
                table: "meeting_series",
                columns: new[] { "city", "core" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_day_id",
                table: "meetings",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_series_id_day",
                table: "meetings",
                columns: new[] { "series_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_sha256",
                table: "meetings",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_milestones_commitment_id_position",
                table: "milestones",
                columns: new[] { "commitment_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_milestones_due",
                table: "milestones",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "IX_notices_once",
                table: "notices",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_spread_raised_at",
                table: "notices",
                columns: new[] { "spread", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_subject",
                table: "notices",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_old_passwords_person_id",
                table: "old_passwords",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_person_id",
                table: "one_time_links",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_owner_state_due_day",
                table: "open_clocks",
                columns: new[] { "owner", "state", "due_day" });

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_subject",
                table: "open_clocks",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_person_id",
                table: "passkeys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_city_subject",
                table: "people",
                column: "city_subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_feed_hash",
                table: "people",
                column: "feed_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_mail",
                table: "people",
                column: "mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_name",
                table: "people",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_books_city_year",
                table: "policy_books",
                columns: new[] { "city", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_items_book_id_key",
                table: "policy_items",
                columns: new[] { "book_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_items_commitment_id",
                table: "policy_items",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_posts_agency_role",
                table: "posts",
                columns: new[] { "agency", "role" });

            migrationBuilder.CreateIndex(
                name: "IX_posts_person_id",
                table: "posts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_dispute_place_id",
                table: "published_commitments",
                columns: new[] { "dispute", "place", "id" },
                descending: new[] { true, false, false },
                filter: "dispute > 0");

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_domain_place_id",
                table: "published_commitments",
                columns: new[] { "domain", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_due_place_id",
                table: "published_commitments",
                columns: new[] { "due", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_goal_place_id",
                table: "published_commitments",
                columns: new[] { "goal", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_grade_place_id",
                table: "published_commitments",
                columns: new[] { "grade", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_lead_place_id",
                table: "published_commitments",
                columns: new[] { "lead", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_place_id",
                table: "published_commitments",
                columns: new[] { "place", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_slip_place_id",
                table: "published_commitments",
                columns: new[] { "slip", "place", "id" },
                descending: new[] { true, false, false },
                filter: "slip > 0");

            migrationBuilder.CreateIndex(
                name: "IX_published_commitments_weighty_place_id",
                table: "published_commitments",
                columns: new[] { "weighty", "place", "id" },
                descending: new[] { true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_published_marks_kind_value_place_commitment_id",
                table: "published_marks",
                columns: new[] { "kind", "value", "place", "commitment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_record_links_from_kind_from_key",
                table: "record_links",
                columns: new[] { "from_kind", "from_key" });

            migrationBuilder.CreateIndex(
                name: "IX_record_links_to_kind_to_key",
                table: "record_links",
                columns: new[] { "to_kind", "to_key" });

            migrationBuilder.CreateIndex(
                name: "IX_remembered_readings_fingerprint_city_kind_column_printed",
                table: "remembered_readings",
                columns: new[] { "fingerprint", "city", "kind", "column", "printed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reporting_periods_first_day_last_day",
                table: "reporting_periods",
                columns: new[] { "first_day", "last_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_commitment_id_latest",
                table: "reports",
                columns: new[] { "commitment_id", "latest" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_commitment_id_period_id",
                table: "reports",
                columns: new[] { "commitment_id", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_latest_grade",
                table: "reports",
                columns: new[] { "latest", "grade" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_period_id",
                table: "reports",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "IX_search_entries_subject_part",
                table: "search_entries",
                columns: new[] { "subject", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ins_hash",
                table: "sign_ins",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_ins_person_id",
                table: "sign_ins",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_sign_ins_proof",
                table: "sign_ins",
                column: "proof",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trip_duties_met_trip_id",
                table: "trip_duties_met",
                column: "trip_id");

            migrationBuilder.CreateIndex(
                name: "IX_trip_figures_body",
                table: "trip_figures",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "IX_trip_figures_measure_currency",
                table: "trip_figures",
                columns: new[] { "measure", "currency" });

            migrationBuilder.CreateIndex(
                name: "IX_trip_meetings_body",
                table: "trip_meetings",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "IX_trip_recommendations_commitment_id",
                table: "trip_recommendations",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_trip_recommendations_standing_agency",
                table: "trip_recommendations",
                columns: new[] { "standing", "agency" });

            migrationBuilder.CreateIndex(
                name: "IX_trip_recommendations_trip_id_position",
                table: "trip_recommendations",
                columns: new[] { "trip_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trip_stops_city",
                table: "trip_stops",
                column: "city");

            migrationBuilder.CreateIndex(
                name: "IX_trip_stops_country",
                table: "trip_stops",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "IX_trips_agency_return_on",
                table: "trips",
                columns: new[] { "agency", "return_on" });

            migrationBuilder.CreateIndex(
                name: "IX_trips_return_on_id",
                table: "trips",
                columns: new[] { "return_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_trips_sha256",
                table: "trips",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_notice_id_subscriber_id",
                table: "webhook_calls",
                columns: new[] { "notice_id", "subscriber_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_state_next_try",
                table: "webhook_calls",
                columns: new[] { "state", "next_try" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_subscriber_id_state",
                table: "webhook_calls",
                columns: new[] { "subscriber_id", "state" });

            migrationBuilder.Sql(
                """
                -- The index holds no text of its own; the triggers keep it in step with the entries.
                CREATE VIRTUAL TABLE search_words USING fts5(
                    words, content='search_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 0', detail='none');
                CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
                    INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);
                END;
                CREATE TRIGGER search_entries_changed AFTER UPDATE OF words ON search_entries BEGIN
                    INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);
                    INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);
                END;
                CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
                    INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_words;");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "audit_findings");

            migrationBuilder.DropTable(
                name: "audit_silences");

            migrationBuilder.DropTable(
                name: "blockers");

            migrationBuilder.DropTable(
                name: "city_agencies");

            migrationBuilder.DropTable(
                name: "clock_calendars");

            migrationBuilder.DropTable(
                name: "clock_recomputes");

            migrationBuilder.DropTable(
                name: "clock_rules");

            migrationBuilder.DropTable(
                name: "commitment_lineage");

            migrationBuilder.DropTable(
                name: "commitment_requests");

            migrationBuilder.DropTable(
                name: "commitment_sources");

            migrationBuilder.DropTable(
                name: "commitment_supporters");

            migrationBuilder.DropTable(
                name: "commitment_targets");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "council_matters");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "duty_agencies");

            migrationBuilder.DropTable(
                name: "duty_evidence");

            migrationBuilder.DropTable(
                name: "duty_remarks");

            migrationBuilder.DropTable(
                name: "grant_claims");

            migrationBuilder.DropTable(
                name: "grant_duties");

            migrationBuilder.DropTable(
                name: "grant_lines");

            migrationBuilder.DropTable(
                name: "grant_posts");

            migrationBuilder.DropTable(
                name: "grant_sites");

            migrationBuilder.DropTable(
                name: "grant_spending");

            migrationBuilder.DropTable(
                name: "letter_lines");

            migrationBuilder.DropTable(
                name: "meeting_agenda");

            migrationBuilder.DropTable(
                name: "meeting_replies");

            migrationBuilder.DropTable(
                name: "milestone_dues");

            migrationBuilder.DropTable(
                name: "milestone_targets");

            migrationBuilder.DropTable(
                name: "move_reasons");

            migrationBuilder.DropTable(
                name: "moved_clocks");

            migrationBuilder.DropTable(
                name: "old_passwords");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "open_clocks");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "policy_items");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "published_commitments");

            migrationBuilder.DropTable(
                name: "published_counts");

            migrationBuilder.DropTable(
                name: "published_marks");

            migrationBuilder.DropTable(
                name: "published_tallies");

            migrationBuilder.DropTable(
                name: "record_links");

            migrationBuilder.DropTable(
                name: "remembered_readings");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "sign_ins");

            migrationBuilder.DropTable(
                name: "trip_duties_met");

            migrationBuilder.DropTable(
                name: "trip_figures");

            migrationBuilder.DropTable(
                name: "trip_meetings");

            migrationBuilder.DropTable(
                name: "trip_recommendations");

            migrationBuilder.DropTable(
                name: "trip_stops");

            migrationBuilder.DropTable(
                name: "webhook_calls");

            migrationBuilder.DropTable(
                name: "audits");

            migrationBuilder.DropTable(
                name: "grant_plans");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "meeting_resolutions");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "policy_books");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "trips");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "webhook_subscribers");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "reporting_periods");

            migrationBuilder.DropTable(
                name: "meeting_series");
        }
    }
}
