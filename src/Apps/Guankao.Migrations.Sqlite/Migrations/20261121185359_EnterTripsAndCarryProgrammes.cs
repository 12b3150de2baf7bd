using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EnterTripsAndCarryProgrammes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "entered_sha256",
                table: "trips",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "grant_carries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_carries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_trips_entered_sha256",
                table: "trips",
                column: "entered_sha256");

            migrationBuilder.CreateIndex(
                name: "IX_grant_carries_programme",
                table: "grant_carries",
                column: "programme");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grant_carries");

            migrationBuilder.DropIndex(
                name: "IX_trips_entered_sha256",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "entered_sha256",
                table: "trips");
        }
    }
}
