namespace Guankao.Web.Tests;

/// <summary>A small policy table of a city that does not exist, damaged the way real ones are.</summary>
internal static class SampleTable
{
    public const string Header =
        "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t112年度目標\t重要工作項目\t112年下半年辦理情形及成果 (截至112年12月底)\t辦理等級";

    public static readonly string Text = string.Join('\n',
        "市政白皮書112年下半年辦理情形與成果一覽表",
        "",
        Header,
        "宜居城市\t宜居城市\t一、擴充社會住宅\t1、興建青年社會住宅\t都市發展局\t工務局\t完工社會住宅 300 戶\t1. 112.6.30前完成第一期 100 戶。 2. 112.12.31前累計完成 300 戶。\t一、112年8月18日完成第一期 100 戶。 二、截至112年12月31日累計完成 280 戶。\tB執行中",
        "\t\t二、改善人行環境\t2、增設標線型人行道\t交通局\t-\t增設人行道 12 處\t1. 112.9.30前增設 12 處。\t112年9月20日增設 15 處人行道。\tA已完成或例行性業務",
        "安全城市\t安全城市\t三、強化防災\t3、補充避難收容物資\t消防局\t社會局\t完成 20 處避難所物資盤點\t1. 112.10.31前盤點 20 處。\t112年10月12日盤點 20 處，<script>alert(1)</script>並補充飲用水。\tA已完成或例行性業務",
        "");

    public static (string Name, byte[] Bytes) File() => ("半年表.txt", System.Text.Encoding.UTF8.GetBytes(Text));
}
