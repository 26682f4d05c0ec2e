using CollabCare.Learn.Web.Features.Workbook;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>What a form asks about one criterion: its level, and where it was seen. The partial <c>_Criterion</c> shows it inside a fieldset.</summary>
/// <param name="At">Its place in the form, from 0.</param>
/// <param name="Safety">What is said of a safety criterion.</param>
/// <param name="LevelFault">What is wrong with the level; null for nothing.</param>
/// <param name="EvidenceFault">What is wrong with the evidence; null for nothing.</param>
public sealed record RatedField(int At, SheetCriterion Criterion, CriterionRating Rating, string Safety, string? LevelFault, string? EvidenceFault);
