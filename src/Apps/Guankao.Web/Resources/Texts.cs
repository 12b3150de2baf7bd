namespace Guankao.Web.Resources;

/// <summary>Stands for the texts of the pages: Texts.resx is Chinese, Texts.en.resx English.</summary>
public sealed class Texts;
