using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    from_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    to_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    to_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    citation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    linked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
