namespace Guankao.Web.Resources;

/// <summary>Stands for the texts of the staff pages: DeskTexts.resx is Chinese, DeskTexts.en.resx English.</summary>
public sealed class DeskTexts;
