using Guankao.Importing;

namespace Guankao.Flow.Tests.Corrections;

public class UndoneRepairTests
{
    [Fact]
    public void Shift_Undone_PutsCellsWhereTheyWerePrinted()
    {
        var open = Table.Open(
            Table.Rows[0],
            "2、修繕社宅\t都市發展局\t工務局\t修繕 50 戶\t1. 113.5.31前修繕50戶。\t113年5月20日修繕50戶。\tA",
            Table.Rows[2]);
        Assert.Equal("修繕社宅", open.Draft.Items[1].Title);
        var after = open.Undo(1, "shifted-left");
        Assert.Equal("2、修繕社宅", after.Draft.Items[1].Cells.Single(cell => cell.RawIndex == 0).Text);
        Assert.Equal(PolicyColumn.Domain, after.Draft.Items[1].Cells.Single(cell => cell.RawIndex == 0).Role);
        Assert.DoesNotContain(after.Draft.Items[1].Repairs, repair => repair.Kind == "shifted-left");
        Assert.Equal("修繕社宅", after.Without(after.Corrections[0]).Value.Draft.Items[1].Title);
    }

    [Fact]
    public void CarriedLabel_Undone_IsBlankInThatRowAlone()
    {
        var open = Table.Open(Table.Rows[0], Table.Rows[1], Table.Rows[1].Replace("2、", "3、", StringComparison.Ordinal));
        var after = open.Undo(1, "carried-down");
        var undone = open.Draft.Items[1].Repairs.First(repair => repair.Kind == "carried-down").Role;
        Assert.Equal("", CellText.Of(after.Draft.Items[1], undone!.Value));
        Assert.Equal("宜居", after.Draft.Items[2].Domain);
    }

    [Fact]
    public void GluedNames_Undone_StandAsOneName()
    {
        var open = Table.Open();
        Assert.Single(open.Draft.Items[1].Supporting);
        var after = open.Undo(1, "glued-names-split").Draft.Items[1];
        Assert.Empty(after.Supporting);
        Assert.Equal("都發局工務局", after.Agencies.Single().Printed);
    }

    [Fact]
    public void TornRow_Undone_IsARowOfItsOwnAgain()
    {
        var open = Table.Open(
            Table.Rows[0],
            "\t\t\t2、修繕社宅\t都市發展局\t\t修繕 50 戶\t1. 113.5.31前修繕50戶。\t113年5月20日修繕\t",
            "\t\t\t\t\t\t\t\t50戶。\tA", Table.Rows[2]);
        Assert.Equal(3, open.Draft.Items.Count);
        var after = open.Undo(1, "row-joined");
        Assert.Equal(4, after.Draft.Items.Count);
        Assert.Equal("113年5月20日修繕", after.Draft.Items[1].Report);
        Assert.Equal(3, after.Reset().Value.Draft.Items.Count);
    }

    [Fact]
    public void Repair_ThatIsNotThere_IsRefused()
    {
        Assert.Equal("repair-unknown", Table.Open().Hand(0).UndoRepair(99).Refusal?.Code);
        Assert.Equal("repair-unknown", Table.Open().Hand(0).UndoRepair(-1).Refusal?.Code);
    }

    [Fact]
    public void EveryRepairThatCanBeUndone_Undone_IsGoneAndCanBePutBack()
    {
        var open = Table.Open();
        for (var i = 0; i < open.Draft.Items.Count; i++)
        {
            for (var place = 0; place < open.Draft.Items[i].Repairs.Count; place++)
            {
                var repair = open.Draft.Items[i].Repairs[place];
                var after = open.With(open.Hand(i).UndoRepair(place).Value).Value;
                Assert.DoesNotContain(after.Draft.Items[i].Repairs, left => left.Kind == repair.Kind && left.Role == repair.Role);
                Assert.Contains(repair, after.Reset().Value.Draft.Items[i].Repairs);
            }
        }
    }
}
