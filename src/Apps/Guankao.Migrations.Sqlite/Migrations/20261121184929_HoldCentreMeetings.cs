using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HoldCentreMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ended_at",
                table: "incident_alerts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                table: "incident_alerts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "type",
                table: "incident_alerts",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Alert");

            migrationBuilder.CreateTable(
                name: "incident_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    called_by = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    minutes_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    minutes_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_meetings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incident_meetings_incident_id_number",
                table: "incident_meetings",
                columns: new[] { "incident_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incident_meetings");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "incident_alerts");

            migrationBuilder.DropColumn(
                name: "ended_by",
                table: "incident_alerts");

            migrationBuilder.DropColumn(
                name: "type",
                table: "incident_alerts");
        }
    }
}
