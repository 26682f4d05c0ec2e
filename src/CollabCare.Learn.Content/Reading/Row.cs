namespace CollabCare.Learn.Content.Reading;

/// <summary>What a row of a table says, and where it stands.</summary>
sealed record Row<T>(T Value, string Path, int Line);
