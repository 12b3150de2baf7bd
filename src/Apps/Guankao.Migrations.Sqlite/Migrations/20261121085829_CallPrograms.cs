using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallPrograms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "webhook_subscribers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_secret = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_subscribers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subscriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_webhook_calls_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_webhook_calls_webhook_subscribers_subscriber_id",
                        column: x => x.subscriber_id,
                        principalTable: "webhook_subscribers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_notice_id_subscriber_id",
                table: "webhook_calls",
                columns: new[] { "notice_id", "subscriber_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_state_next_try",
                table: "webhook_calls",
                columns: new[] { "state", "next_try" });

            migrationBuilder.CreateIndex(
                name: "IX_webhook_calls_subscriber_id_state",
                table: "webhook_calls",
                columns: new[] { "subscriber_id", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "webhook_calls");

            migrationBuilder.DropTable(
                name: "webhook_subscribers");
        }
    }
}
