using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    depart_on = table.Column<DateOnly>(type: "date", nullable: false),
                    return_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    led_by_mayor = table.Column<bool>(type: "boolean", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    print = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<int>(type: "integer", nullable: false),
                    chinese = table.Column<int>(type: "integer", nullable: false),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trips", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trip_meetings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    theme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    adoption = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true)
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
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C")
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
