using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunIncidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "incident_alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    identifier = table.Column<string>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    areas = table.Column<string>(type: "TEXT", nullable: false),
                    expires = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    inject = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    zh = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    meeting = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_shelters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    occupied = table.Column<int>(type: "INTEGER", nullable: false),
                    overflow = table.Column<int>(type: "INTEGER", nullable: false),
                    overflow_why = table.Column<string>(type: "TEXT", nullable: true),
                    counted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_shelters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_situations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    severity = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reported_by = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    national_id = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_situations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_stocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_stocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    drill = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    commander = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    reports = table.Column<int>(type: "INTEGER", nullable: false),
                    script = table.Column<string>(type: "TEXT", nullable: true),
                    script_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    running_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    injects = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    situation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    why_zh = table.Column<string>(type: "TEXT", nullable: false),
                    why_en = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accept_by = table.Column<DateTime>(type: "TEXT", nullable: false),
                    escalate_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    escalated = table.Column<int>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_incident_assignments_incident_situations_situation_id",
                        column: x => x.situation_id,
                        principalTable: "incident_situations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    situation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    met = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_needs", x => x.id);
                    table.ForeignKey(
                        name: "FK_incident_needs_incident_situations_situation_id",
                        column: x => x.situation_id,
                        principalTable: "incident_situations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    situation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_photos", x => x.id);
                    table.ForeignKey(
                        name: "FK_incident_photos_incident_situations_situation_id",
                        column: x => x.situation_id,
                        principalTable: "incident_situations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incident_alerts_incident_id_identifier",
                table: "incident_alerts",
                columns: new[] { "incident_id", "identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_assignments_escalate_at",
                table: "incident_assignments",
                column: "escalate_at");

            migrationBuilder.CreateIndex(
                name: "IX_incident_assignments_incident_id_state_agency",
                table: "incident_assignments",
                columns: new[] { "incident_id", "state", "agency" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_assignments_situation_id",
                table: "incident_assignments",
                column: "situation_id");

            migrationBuilder.CreateIndex(
                name: "IX_incident_messages_incident_id_inject",
                table: "incident_messages",
                columns: new[] { "incident_id", "inject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_needs_situation_id",
                table: "incident_needs",
                column: "situation_id");

            migrationBuilder.CreateIndex(
                name: "IX_incident_orders_commitment_id",
                table: "incident_orders",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_incident_orders_incident_id_number",
                table: "incident_orders",
                columns: new[] { "incident_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_photos_situation_id",
                table: "incident_photos",
                column: "situation_id");

            migrationBuilder.CreateIndex(
                name: "IX_incident_shelters_incident_id_name",
                table: "incident_shelters",
                columns: new[] { "incident_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_situations_incident_id_district_reported_at",
                table: "incident_situations",
                columns: new[] { "incident_id", "district", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_situations_incident_id_key",
                table: "incident_situations",
                columns: new[] { "incident_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incident_situations_incident_id_version",
                table: "incident_situations",
                columns: new[] { "incident_id", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_situations_merged_into",
                table: "incident_situations",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "IX_incident_stocks_incident_id_place_resource",
                table: "incident_stocks",
                columns: new[] { "incident_id", "place", "resource" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incidents_opened_at_id",
                table: "incidents",
                columns: new[] { "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_state_drill",
                table: "incidents",
                columns: new[] { "state", "drill" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incident_alerts");

            migrationBuilder.DropTable(
                name: "incident_assignments");

            migrationBuilder.DropTable(
                name: "incident_messages");

            migrationBuilder.DropTable(
                name: "incident_needs");

            migrationBuilder.DropTable(
                name: "incident_orders");

            migrationBuilder.DropTable(
                name: "incident_photos");

            migrationBuilder.DropTable(
                name: "incident_shelters");

            migrationBuilder.DropTable(
                name: "incident_stocks");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "incident_situations");
        }
    }
}
