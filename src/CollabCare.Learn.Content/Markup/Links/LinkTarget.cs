namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>Where a link leads that may lead there.</summary>
/// <param name="Address">What the page's reader follows.</param>
/// <param name="Outside">True for another site.</param>
sealed record LinkTarget(string Address, bool Outside);
