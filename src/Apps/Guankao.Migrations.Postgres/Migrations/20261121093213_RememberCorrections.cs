using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RememberCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "remembered_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    city = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    printed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    meant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    headings = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_readings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_remembered_readings_fingerprint_city_kind_column_printed",
                table: "remembered_readings",
                columns: new[] { "fingerprint", "city", "kind", "column", "printed" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "remembered_readings");
        }
    }
}
