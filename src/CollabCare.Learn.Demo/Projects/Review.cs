using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>What a mentor wrote on a round.</summary>
/// <param name="Rated">Level, evidence and comment of each criterion, in their order.</param>
/// <param name="Comments">Comments on the text: the part, the words that they are about, empty for the part as a whole, what they ask, and what they say.</param>
sealed record Review((int Level, string Evidence, string Comment)[] Rated, (string Part, string Quote, CommentKind Kind, string Text)[] Comments, string Summary)
{
    /// <summary>How many criteria a project has.</summary>
    public const int Criteria = 5;
}
