using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guankao.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HoldReferrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referral_glass",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_glass", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    family = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reported_back = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_calls",
                columns: table => new
                {
                    vendor = table.Column<Guid>(type: "uuid", nullable: false),
                    nonce = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_calls", x => new { x.vendor, x.nonce });
                });

            migrationBuilder.CreateTable(
                name: "youth_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    topic = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first = table.Column<bool>(type: "boolean", nullable: false),
                    age = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    waits = table.Column<int>(type: "integer", nullable: false),
                    wait_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_hand_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dropped_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_hand_offs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_reports",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_reports", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "youth_vendors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sealed_secret = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_vendors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "youth_years",
                columns: table => new
                {
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    staff = table.Column<int>(type: "integer", nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_years", x => new { x.body, x.year });
                });

            migrationBuilder.CreateTable(
                name: "referral_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_bodies", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_bodies_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    minute = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_entries_referrals_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_referral_bodies_agency_until",
                table: "referral_bodies",
                columns: new[] { "agency", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_bodies_referral_id",
                table: "referral_bodies",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referral_entries_referral_id_position",
                table: "referral_entries",
                columns: new[] { "referral_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_at",
                table: "referral_glass",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_person_id_until",
                table: "referral_glass",
                columns: new[] { "person_id", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_glass_referral_id",
                table: "referral_glass",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_family",
                table: "referrals",
                column: "family");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_state_closed_at",
                table: "referrals",
                columns: new[] { "state", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_token_hash",
                table: "referrals",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_calls_at",
                table: "youth_calls",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_youth_counts_year_month_body_channel_topic_first_age_result",
                table: "youth_counts",
                columns: new[] { "year", "month", "body", "channel", "topic", "first", "age", "result" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_hand_offs_offered_at",
                table: "youth_hand_offs",
                column: "offered_at");

            migrationBuilder.CreateIndex(
                name: "IX_youth_hand_offs_token",
                table: "youth_hand_offs",
                column: "token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referral_bodies");

            migrationBuilder.DropTable(
                name: "referral_entries");

            migrationBuilder.DropTable(
                name: "referral_glass");

            migrationBuilder.DropTable(
                name: "youth_calls");

            migrationBuilder.DropTable(
                name: "youth_counts");

            migrationBuilder.DropTable(
                name: "youth_hand_offs");

            migrationBuilder.DropTable(
                name: "youth_reports");

            migrationBuilder.DropTable(
                name: "youth_vendors");

            migrationBuilder.DropTable(
                name: "youth_years");

            migrationBuilder.DropTable(
                name: "referrals");
        }
    }
}
