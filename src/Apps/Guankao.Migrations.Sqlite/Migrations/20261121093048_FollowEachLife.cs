using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "commitments",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

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
