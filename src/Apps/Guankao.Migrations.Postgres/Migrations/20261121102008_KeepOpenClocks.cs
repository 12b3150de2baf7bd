using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepOpenClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "clock_calendars",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    days = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_calendars", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "clock_recomputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cursor = table.Column<Guid>(type: "uuid", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    unruled = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    overtaken = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recomputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_rules",
                columns: table => new
                {
                    version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    article = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "move_reasons",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    district = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    start_day = table.Column<DateOnly>(type: "date", nullable: false),
                    start_minute = table.Column<int>(type: "integer", nullable: false),
                    pauses = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    rule_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    calendar_version = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    due_day = table.Column<DateOnly>(type: "date", nullable: false),
                    due_minute = table.Column<int>(type: "integer", nullable: false),
                    reads_from = table.Column<DateOnly>(type: "date", nullable: false),
                    reads_to = table.Column<DateOnly>(type: "date", nullable: false),
                    warns_from = table.Column<DateOnly>(type: "date", nullable: true),
                    warnings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stopped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moved_clocks",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    clock = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    old_day = table.Column<DateOnly>(type: "date", nullable: false),
                    old_minute = table.Column<int>(type: "integer", nullable: false),
                    new_day = table.Column<DateOnly>(type: "date", nullable: false),
                    new_minute = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moved_clocks", x => new { x.run, x.clock });
                    table.ForeignKey(
                        name: "FK_moved_clocks_clock_recomputes_run",
                        column: x => x.run,
                        principalTable: "clock_recomputes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_owner_state_due_day",
                table: "open_clocks",
                columns: new[] { "owner", "state", "due_day" });

            migrationBuilder.CreateIndex(
                name: "IX_open_clocks_subject",
                table: "open_clocks",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock_calendars");

            migrationBuilder.DropTable(
                name: "clock_rules");

            migrationBuilder.DropTable(
                name: "move_reasons");

            migrationBuilder.DropTable(
                name: "moved_clocks");

            migrationBuilder.DropTable(
                name: "open_clocks");

            migrationBuilder.DropTable(
                name: "clock_recomputes");
        }
    }
}
