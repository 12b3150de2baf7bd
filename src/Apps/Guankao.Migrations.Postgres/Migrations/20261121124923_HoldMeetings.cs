using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HoldMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "council_matters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    councillor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_council_matters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    core = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    chair = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secretariat = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: true),
                    settled_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    term = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chair = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_agenda",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    papers = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_agenda", x => new { x.meeting_id, x.position });
                    table.ForeignKey(
                        name: "FK_meeting_agenda_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_resolutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lead = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    standing = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_to = table.Column<Guid>(type: "uuid", nullable: true),
                    passed_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_resolutions", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_resolutions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wish = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    review = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    review_note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_replies", x => x.id);
                    table.ForeignKey(
                        name: "FK_meeting_replies_meeting_resolutions_resolution_id",
                        column: x => x.resolution_id,
                        principalTable: "meeting_resolutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_council_matters_agency_asked_at",
                table: "council_matters",
                columns: new[] { "agency", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_council_matters_asked_at_id",
                table: "council_matters",
                columns: new[] { "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_agenda_resolution_id",
                table: "meeting_agenda",
                column: "resolution_id");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_replies_resolution_id_position",
                table: "meeting_replies",
                columns: new[] { "resolution_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_commitment_id",
                table: "meeting_resolutions",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_day_id",
                table: "meeting_resolutions",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_lead_day",
                table: "meeting_resolutions",
                columns: new[] { "lead", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_meeting_id_position",
                table: "meeting_resolutions",
                columns: new[] { "meeting_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_passed_to",
                table: "meeting_resolutions",
                column: "passed_to");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_series_id_standing",
                table: "meeting_resolutions",
                columns: new[] { "series_id", "standing" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_resolutions_standing_day_id",
                table: "meeting_resolutions",
                columns: new[] { "standing", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_series_city_core",
                table: "meeting_series",
                columns: new[] { "city", "core" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_day_id",
                table: "meetings",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_series_id_day",
                table: "meetings",
                columns: new[] { "series_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_meetings_sha256",
                table: "meetings",
                column: "sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "council_matters");

            migrationBuilder.DropTable(
                name: "meeting_agenda");

            migrationBuilder.DropTable(
                name: "meeting_replies");

            migrationBuilder.DropTable(
                name: "meeting_resolutions");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "meeting_series");
        }
    }
}
