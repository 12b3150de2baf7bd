using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_moved_clocks_clock_recomputes_run",
                table: "moved_clocks");

            migrationBuilder.AddColumn<string>(
                name: "feed_hash",
                table: "people",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_people_feed_hash",
                table: "people",
                column: "feed_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_feed_hash",
                table: "people");

            migrationBuilder.DropColumn(
                name: "feed_hash",
                table: "people");

            migrationBuilder.AddForeignKey(
                name: "FK_moved_clocks_clock_recomputes_run",
                table: "moved_clocks",
                column: "run",
                principalTable: "clock_recomputes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
