using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "grant_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    own = table.Column<long>(type: "INTEGER", nullable: false),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grant_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_duties", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_duties_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    own = table.Column<long>(type: "INTEGER", nullable: false),
                    subsidy = table.Column<long>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_lines_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_grant_duties_commitment_id",
                table: "grant_duties",
                column: "commitment_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_duties_plan_id_position",
                table: "grant_duties",
                columns: new[] { "plan_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_lines_plan_id_position",
                table: "grant_lines",
                columns: new[] { "plan_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_lines_standing",
                table: "grant_lines",
                column: "standing");

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_sha256",
                table: "grant_plans",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_year_id",
                table: "grant_plans",
                columns: new[] { "year", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grant_duties");

            migrationBuilder.DropTable(
                name: "grant_lines");

            migrationBuilder.DropTable(
                name: "grant_plans");
        }
    }
}
