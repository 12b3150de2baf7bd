using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Guankao.Migrations.Postgres
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
                    number = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audits",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    official = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    evidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    worst = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    weighty = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    partly = table.Column<int>(type: "integer", nullable: false),
                    not_met = table.Column<int>(type: "integer", nullable: false),
                    no_evidence = table.Column<int>(type: "integer", nullable: false),
                    unclear = table.Column<int>(type: "integer", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    audited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    input = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    input_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    before_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audits", x => x.report_id);
                });

            migrationBuilder.CreateTable(
                name: "city_agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    successor = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_city_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_calendars",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    days = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_calendars", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "clock_recomputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cursor = table.Column<Guid>(type: "uuid", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    unruled = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overtaken = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recomputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_rules",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    article = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "commitment_lineage",
                columns: table => new
                {
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitment_lineage", x => new { x.from_id, x.to_id });
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    domain = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    goal = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    lead_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "council_matters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    councillor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_council_matters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    format = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "grant_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    own = table.Column<long>(type: "bigint", nullable: false),
                    subsidy = table.Column<long>(type: "bigint", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approval_number = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    next_try = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    repeats = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    core = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    chair = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secretariat = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: true),
                    settled_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "move_reasons",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moved_clocks",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    clock = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    old_day = table.Column<DateOnly>(type: "date", nullable: false),
                    old_minute = table.Column<int>(type: "integer", nullable: false),
                    new_day = table.Column<DateOnly>(type: "date", nullable: false),
                    new_minute = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moved_clocks", x => new { x.run, x.clock });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    once = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    agency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pressing = table.Column<bool>(type: "boolean", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    spread = table.Column<bool>(type: "boolean", nullable: false),
                    unaddressed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "open_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    district = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    start_day = table.Column<DateOnly>(type: "date", nullable: false),
                    start_minute = table.Column<int>(type: "integer", nullable: false),
                    pauses = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    rule_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    calendar_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    due_day = table.Column<DateOnly>(type: "date", nullable: false),
                    due_minute = table.Column<int>(type: "integer", nullable: false),
                    reads_from = table.Column<DateOnly>(type: "date", nullable: false),
                    reads_to = table.Column<DateOnly>(type: "date", nullable: false),
                    warns_from = table.Column<DateOnly>(type: "date", nullable: true),
                    warnings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reset_asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city_subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    feed_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_books",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_books", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "published_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    domain = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    grade = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    milestones = table.Column<int>(type: "integer", nullable: false),
                    goal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    official = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    evidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    schedule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    weighty = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    partly = table.Column<int>(type: "integer", nullable: false),
                    not_met = table.Column<int>(type: "integer", nullable: false),
                    no_evidence = table.Column<int>(type: "integer", nullable: false),
                    unclear = table.Column<int>(type: "integer", nullable: false),
                    slip = table.Column<int>(type: "integer", nullable: false),
                    dispute = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_counts",
                columns: table => new
                {
                    helping = table.Column<bool>(type: "boolean", nullable: false),
                    agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    domain = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    goal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    official = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    evidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    commitments = table.Column<int>(type: "integer", nullable: false),
                    milestones = table.Column<int>(type: "integer", nullable: false),
                    on_time = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<int>(type: "integer", nullable: false),
                    partly = table.Column<int>(type: "integer", nullable: false),
                    not_met = table.Column<int>(type: "integer", nullable: false),
                    no_evidence = table.Column<int>(type: "integer", nullable: false),
                    unclear = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_counts", x => new { x.helping, x.agency, x.domain, x.grade, x.goal, x.official, x.evidence, x.schedule });
                });

            migrationBuilder.CreateTable(
                name: "published_marks",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_marks", x => new { x.commitment_id, x.kind, x.value });
                });

            migrationBuilder.CreateTable(
                name: "published_tallies",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_tallies", x => new { x.kind, x.value });
                });

            migrationBuilder.CreateTable(
                name: "record_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    from_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    to_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    to_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    citation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    linked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "remembered_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    city = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    printed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    meant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    headings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, defaultValue: "Imported"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    agency_due = table.Column<DateOnly>(type: "date", nullable: true),
                    review_due = table.Column<DateOnly>(type: "date", nullable: true),
                    publish_due = table.Column<DateOnly>(type: "date", nullable: true),
                    late = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, defaultValue: "WithPermission"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "array_to_tsvector(string_to_array(words, ' '))", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    depart_on = table.Column<DateOnly>(type: "date", nullable: false),
                    return_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    led_by_mayor = table.Column<bool>(type: "boolean", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    print = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<int>(type: "integer", nullable: false),
                    chinese = table.Column<int>(type: "integer", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    review = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    review_level = table.Column<int>(type: "integer", nullable: false),
                    covered = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_print = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    plan_missing = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_subscribers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sealed_secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_subscribers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_findings",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    severity = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
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
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    silenced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    whom = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    raised_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    statement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    large = table.Column<bool>(type: "boolean", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decide_by = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decision_number = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    raw_cells = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quote = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    value_to = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    comparator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    percent = table.Column<bool>(type: "boolean", nullable: false),
                    traits = table.Column<int>(type: "integer", nullable: false),
                    baseline_value = table.Column<decimal>(type: "numeric", nullable: false),
                    baseline_text = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    baseline_due = table.Column<DateOnly>(type: "date", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proof = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    own = table.Column<long>(type: "bigint", nullable: false),
                    subsidy = table.Column<long>(type: "bigint", nullable: false),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    approved_own = table.Column<long>(type: "bigint", nullable: true),
                    approved_subsidy = table.Column<long>(type: "bigint", nullable: true),
                    exception = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    exception_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    filled = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
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
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    built = table.Column<int>(type: "integer", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    own = table.Column<long>(type: "bigint", nullable: false),
                    subsidy = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    term = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chair = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    attestation = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proof = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    book_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    domain = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    excused = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    returns = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    saved_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    risk = table.Column<int>(type: "integer", nullable: false),
                    risk_parts = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    grade_printed = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    latest = table.Column<bool>(type: "boolean", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    home = table.Column<decimal>(type: "numeric", nullable: true),
                    sentence = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    adoption = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true)
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscriber_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    next_try = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    precision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    doubt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    inherited = table.Column<bool>(type: "boolean", nullable: false)
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    value_to = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    comparator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    percent = table.Column<bool>(type: "boolean", nullable: false),
                    traits = table.Column<int>(type: "integer", nullable: false),
                    baseline_value = table.Column<decimal>(type: "numeric", nullable: false),
                    baseline_text = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    papers = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_to = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    saved_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_version = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    milestone = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    format = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    returned = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    milestone = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    duty_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    aside = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wish = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    review = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    review_note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                name: "IX_search_entries_vector",
                table: "search_entries",
                column: "vector")
                .Annotation("Npgsql:IndexMethod", "gin");

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
                -- With the default sample the planner takes rare words for common ones and reads the whole table.
                ALTER TABLE search_entries ALTER COLUMN vector SET STATISTICS 10000;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
