using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublishReadModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "published_commitments");

            migrationBuilder.DropTable(
                name: "published_counts");

            migrationBuilder.DropTable(
                name: "published_marks");

            migrationBuilder.DropTable(
                name: "published_tallies");
        }
    }
}
