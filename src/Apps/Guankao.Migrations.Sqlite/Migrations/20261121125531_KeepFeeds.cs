using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The key of moved_clocks to its run stays: here it costs little to check, and dropping it would build the table anew
            // outside the transaction.
            migrationBuilder.AddColumn<string>(
                name: "feed_hash",
                table: "people",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

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
        }
    }
}
