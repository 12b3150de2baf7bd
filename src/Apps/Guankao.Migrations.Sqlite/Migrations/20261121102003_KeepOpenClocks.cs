using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
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
                    version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    days = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_calendars", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "clock_recomputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cursor = table.Column<Guid>(type: "TEXT", nullable: false),
                    seen = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    unruled = table.Column<int>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    overtaken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recomputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_rules",
                columns: table => new
                {
                    version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    article = table.Column<string>(type: "TEXT", nullable: false),
                    zh_hant = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "move_reasons",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    zh_hant = table.Column<string>(type: "TEXT", nullable: false),
                    en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_move_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    district = table.Column<string>(type: "TEXT", nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    start_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    start_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    pauses = table.Column<string>(type: "TEXT", nullable: false),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    calendar_version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    due_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    reads_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reads_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    warns_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    warnings = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    paused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_why = table.Column<string>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moved_clocks",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "TEXT", nullable: false),
                    clock = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    old_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    old_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    new_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    new_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
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
