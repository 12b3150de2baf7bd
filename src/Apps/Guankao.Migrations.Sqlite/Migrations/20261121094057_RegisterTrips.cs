using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterTrips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    depart_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    return_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    led_by_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    print = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    chinese = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trip_meetings",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    adoption = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    trip_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trip_meetings");

            migrationBuilder.DropTable(
                name: "trip_recommendations");

            migrationBuilder.DropTable(
                name: "trip_stops");

            migrationBuilder.DropTable(
                name: "trips");
        }
    }
}
