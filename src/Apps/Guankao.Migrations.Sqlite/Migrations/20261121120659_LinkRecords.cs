using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LinkRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "record_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    to_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    to_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    citation = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    linked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_links", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_record_links_from_kind_from_key",
                table: "record_links",
                columns: new[] { "from_kind", "from_key" });

            migrationBuilder.CreateIndex(
                name: "IX_record_links_to_kind_to_key",
                table: "record_links",
                columns: new[] { "to_kind", "to_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "record_links");
        }
    }
}
