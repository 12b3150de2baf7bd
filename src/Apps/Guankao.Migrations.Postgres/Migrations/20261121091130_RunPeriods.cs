using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RunPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "agency_due",
                table: "reporting_periods",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "reporting_periods",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "ended_at",
                table: "reporting_periods",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "reporting_periods",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "late",
                table: "reporting_periods",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "WithPermission");

            migrationBuilder.AddColumn<DateTime>(
                name: "opened_at",
                table: "reporting_periods",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "publish_due",
                table: "reporting_periods",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "published_at",
                table: "reporting_periods",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_due",
                table: "reporting_periods",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "reporting_periods",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Imported");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duty_agencies");

            migrationBuilder.DropTable(
                name: "duty_evidence");

            migrationBuilder.DropTable(
                name: "duty_remarks");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropColumn(
                name: "agency_due",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "late",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "opened_at",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "publish_due",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "review_due",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "state",
                table: "reporting_periods");
        }
    }
}
