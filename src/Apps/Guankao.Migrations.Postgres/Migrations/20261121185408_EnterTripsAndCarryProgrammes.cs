using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
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
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "grant_carries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
