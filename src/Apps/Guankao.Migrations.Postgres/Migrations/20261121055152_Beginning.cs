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
                    audited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audits", x => x.report_id);
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
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => x.id);
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
                name: "reporting_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
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

            migrationBuilder.CreateIndex(
                name: "IX_acts_subject_number",
                table: "acts",
                columns: new[] { "subject", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_findings_code_report_id",
                table: "audit_findings",
                columns: new[] { "code", "report_id" });

            migrationBuilder.CreateIndex(
                name: "IX_audits_commitment_id",
                table: "audits",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_audits_goal",
                table: "audits",
                column: "goal");

            migrationBuilder.CreateIndex(
                name: "IX_audits_weighty",
                table: "audits",
                column: "weighty");

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
                name: "IX_milestones_commitment_id_position",
                table: "milestones",
                columns: new[] { "commitment_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_milestones_due",
                table: "milestones",
                column: "due");

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
                name: "commitment_sources");

            migrationBuilder.DropTable(
                name: "commitment_supporters");

            migrationBuilder.DropTable(
                name: "commitment_targets");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "milestone_dues");

            migrationBuilder.DropTable(
                name: "milestone_targets");

            migrationBuilder.DropTable(
                name: "policy_items");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "audits");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "policy_books");

            migrationBuilder.DropTable(
                name: "reporting_periods");

            migrationBuilder.DropTable(
                name: "commitments");
        }
    }
}
