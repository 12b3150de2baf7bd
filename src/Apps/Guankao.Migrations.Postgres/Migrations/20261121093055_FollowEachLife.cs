using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowEachLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "lead_since",
                table: "commitments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "commitments",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

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

            migrationBuilder.CreateIndex(
                name: "IX_commitments_status_lead",
                table: "commitments",
                columns: new[] { "status", "lead" });

            migrationBuilder.CreateIndex(
                name: "IX_blockers_answered_on_asked_on",
                table: "blockers",
                columns: new[] { "answered_on", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "IX_blockers_commitment_id",
                table: "blockers",
                column: "commitment_id");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blockers");

            migrationBuilder.DropTable(
                name: "commitment_lineage");

            migrationBuilder.DropTable(
                name: "commitment_requests");

            migrationBuilder.DropIndex(
                name: "IX_commitments_status_lead",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "lead_since",
                table: "commitments");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "commitments");
        }
    }
}
