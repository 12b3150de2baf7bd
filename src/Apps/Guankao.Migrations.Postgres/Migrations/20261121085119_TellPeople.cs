using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TellPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    next_try = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    repeats = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    once = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    person = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    agency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zh_hant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    pressing = table.Column<bool>(type: "boolean", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    spread = table.Column<bool>(type: "boolean", nullable: false),
                    unaddressed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter_lines",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_lines", x => new { x.letter_id, x.notice_id });
                    table.ForeignKey(
                        name: "FK_letter_lines_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_letter_lines_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_letter_lines_notice_id",
                table: "letter_lines",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "IX_letters_person_state",
                table: "letters",
                columns: new[] { "person", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_letters_state_next_try",
                table: "letters",
                columns: new[] { "state", "next_try" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_once",
                table: "notices",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_spread_raised_at",
                table: "notices",
                columns: new[] { "spread", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_subject",
                table: "notices",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letter_lines");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "notices");
        }
    }
}
