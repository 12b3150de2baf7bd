using Guankao.Bench;

// Each measure is a command of its own, so that it can be repeated alone: dotnet run -c Release -- <measure> [what it needs].
return args switch
{
    ["reading", var folder, .. var sizes] => ReadingSpeed.Run(folder, sizes),
    ["reading-dates", var sentences] => ReadingAccuracy.Run(sentences),
    ["reading-fuzz", .. var rest] => ReadingFuzz.Run(rest),
    ["clocks"] => ClockSpeed.Run(10_000_000),
    ["clocks-open", var database, var count] => await OpenClocks.Run(database, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    ["audit", var table, .. var counts] => AuditBench.Speed(table, counts),
    ["audit-signals", var table, var answers] => AuditBench.Ablation(table, answers),
    ["pages-fill", var sample, var database, var count] => ManyCommitments.Make(sample, database, count),
    ["sources-fill", var plan, var database, var trips, var plans] => await ManySources.Make(plan, database, trips, plans),
    ["desk", var database, var writers] => DeskSpeed.Run(database, writers),
    ["last-hour", var database, var address, var reporters, var seconds, var saves] => await LastHourLoad.Run(database, address, reporters, seconds, saves),
    ["kills", var program, var database, var kills, var nodes] => await KilledNodes.Run(program, database, kills, nodes),
    ["incidents", var database, var nodes, var phones, var boards, var reports, var seconds, .. var blows] =>
        await IncidentNight.Run(database, nodes, phones, boards, reports, seconds, blows.FirstOrDefault()),
    ["failover", var program, var database, var stop] => await FailedOver.Run(program, database, stop),
    ["fuzz", var database, var address, var repository, var seconds, var seed] => await SiteFuzz.Run(database, address, repository, seconds, seed),
    ["meetings", var database, var count] => ManyMeetings.Run(database, count),
    ["meetings-fill", var database, var count] => await ManyMeetings.Make(database, count),
    ["documents-make", var folder] => DocumentSpeed.Make(folder),
    ["document", var file] => DocumentSpeed.Read(file),
    ["document", var file, "once"] => DocumentSpeed.Once(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        reading FOLDER [MB …]      speed of reading the *.txt documents of a folder, repeated to so many MB
        reading-dates SENTENCES    which dates of the answered sentences (jsonl) are read right
        reading-fuzz [COUNT SEED]  reads random and mutated strings; fails where one throws or reads outside
        clocks                     due dates a second, explained ones, and open clocks run again
        clocks-open DATABASE COUNT  open clocks started in a database and run again after calendars changed
        audit TABLE [COUNT …]      processor time of auditing a policy table, and its items repeated to so many
        audit-signals TABLE ANSWERS  what each signal of the matcher brings against answered work items (jsonl)
        pages-fill SAMPLE DATABASE COUNT  fills a database with so many commitments made from a sample table
        sources-fill PLAN DATABASE TRIPS PLANS  fills a database with so many trips, and grant plans made from a sample plan
        desk DATABASE WRITERS      desk queries and so many people saving at once, on a database made by pages-fill
        last-hour DATABASE ADDRESS REPORTERS SECONDS SAVES  so many people report over HTTP on a running server, and nothing may be lost
        kills PROGRAM DATABASE KILLS NODES  reporters write while so many nodes are killed so often; nothing may be lost
        incidents DATABASE NODES PHONES BOARDS REPORTS SECONDS [BLOWS]  phones report on running servers while boards stay open, and a
                                   script strikes a node and the database down; nothing may be lost or late
        failover PROGRAM DATABASE FILE  reporters write and strangers read on two nodes until a file appears; nothing may be lost
        fuzz DATABASE ADDRESS REPOSITORY SECONDS SEED  asks a running server hostile things; no failure of ours, no look inside
        meetings DATABASE COUNT    fills a database with so many meetings and measures the queries of their pages
        meetings-fill DATABASE COUNT  fills a database with so many meetings
        documents-make FOLDER      writes sheets of 20,000 rows and 10 columns
        document FILE [once]       speed of reading one document into blocks and tables, five times or once
        """);
    return 2;
}
