using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepWhatWasAudited : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audits_commitment_id",
                table: "audits");

            migrationBuilder.AddColumn<string>(
                name: "before_hash",
                table: "audits",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "input",
                table: "audits",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "input_hash",
                table: "audits",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_day",
                table: "audits",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // Audits kept before this know their period through their report.
            migrationBuilder.Sql(
                """
                UPDATE audits SET last_day = (
                    SELECT reporting_periods.last_day FROM reports
                    JOIN reporting_periods ON reporting_periods.id = reports.period_id
                    WHERE reports.id = audits.report_id)
                WHERE report_id IN (SELECT id FROM reports)
                """);

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

            migrationBuilder.CreateIndex(
                name: "IX_audits_commitment_id_last_day",
                table: "audits",
                columns: new[] { "commitment_id", "last_day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_silences");

            migrationBuilder.DropIndex(
                name: "IX_audits_commitment_id_last_day",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "before_hash",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "input",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "input_hash",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "last_day",
                table: "audits");

            migrationBuilder.CreateIndex(
                name: "IX_audits_commitment_id",
                table: "audits",
                column: "commitment_id");
        }
    }
}
