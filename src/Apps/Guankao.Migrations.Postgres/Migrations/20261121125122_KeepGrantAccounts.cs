using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepGrantAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "covered",
                table: "trips",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "plan_document",
                table: "trips",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "plan_missing",
                table: "trips",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "plan_print",
                table: "trips",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "review",
                table: "trips",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Registered");

            migrationBuilder.AddColumn<int>(
                name: "review_level",
                table: "trips",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "approval_number",
                table: "grant_plans",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "approved_on",
                table: "grant_plans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approved_own",
                table: "grant_lines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approved_subsidy",
                table: "grant_lines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "exception",
                table: "grant_lines",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "exception_why",
                table: "grant_lines",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "grant_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proof = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_grant_claims_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_posts",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    filled = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_posts", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_grant_posts_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_sites",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    built = table.Column<int>(type: "integer", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_sites", x => new { x.plan_id, x.position });
                    table.ForeignKey(
                        name: "FK_grant_sites_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grant_spending",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quarter = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    own = table.Column<long>(type: "bigint", nullable: false),
                    subsidy = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grant_spending", x => new { x.line_id, x.quarter });
                    table.ForeignKey(
                        name: "FK_grant_spending_grant_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "grant_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_duties_met",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_duties_met", x => x.id);
                    table.ForeignKey(
                        name: "FK_trip_duties_met_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trip_figures",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    trip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    home = table.Column<decimal>(type: "numeric", nullable: true),
                    sentence = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trip_figures", x => new { x.trip_id, x.position });
                    table.ForeignKey(
                        name: "FK_trip_figures_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_grant_plans_city_programme_year",
                table: "grant_plans",
                columns: new[] { "city", "programme", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_grant_claims_plan_id",
                table: "grant_claims",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_grant_spending_plan_id",
                table: "grant_spending",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_trip_duties_met_trip_id",
                table: "trip_duties_met",
                column: "trip_id");

            migrationBuilder.CreateIndex(
                name: "IX_trip_figures_body",
                table: "trip_figures",
                column: "body");

            migrationBuilder.CreateIndex(
                name: "IX_trip_figures_measure_currency",
                table: "trip_figures",
                columns: new[] { "measure", "currency" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grant_claims");

            migrationBuilder.DropTable(
                name: "grant_posts");

            migrationBuilder.DropTable(
                name: "grant_sites");

            migrationBuilder.DropTable(
                name: "grant_spending");

            migrationBuilder.DropTable(
                name: "trip_duties_met");

            migrationBuilder.DropTable(
                name: "trip_figures");

            migrationBuilder.DropIndex(
                name: "IX_grant_plans_city_programme_year",
                table: "grant_plans");

            migrationBuilder.DropColumn(
                name: "covered",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "plan_document",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "plan_missing",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "plan_print",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "review",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "review_level",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "approval_number",
                table: "grant_plans");

            migrationBuilder.DropColumn(
                name: "approved_on",
                table: "grant_plans");

            migrationBuilder.DropColumn(
                name: "approved_own",
                table: "grant_lines");

            migrationBuilder.DropColumn(
                name: "approved_subsidy",
                table: "grant_lines");

            migrationBuilder.DropColumn(
                name: "exception",
                table: "grant_lines");

            migrationBuilder.DropColumn(
                name: "exception_why",
                table: "grant_lines");
        }
    }
}
