using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    city = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    printed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    meant = table.Column<string>(type: "TEXT", nullable: false),
                    headings = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false)
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
