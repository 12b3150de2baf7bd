using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_acts_done_at",
                table: "acts",
                column: "done_at");

            migrationBuilder.CreateIndex(
                name: "IX_acts_kind_number",
                table: "acts",
                columns: new[] { "kind", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_acts_done_at",
                table: "acts");

            migrationBuilder.DropIndex(
                name: "IX_acts_kind_number",
                table: "acts");
        }
    }
}
