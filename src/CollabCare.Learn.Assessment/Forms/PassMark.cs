namespace CollabCare.Learn.Assessment.Forms;

/// <summary>The provisional pass marks (curriculum 2.4): lower at the higher levels because their items are harder, not their standards lower.</summary>
public static class PassMark
{
    /// <summary>The pass mark of a level's modules in percent: 80, 75, 70.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static int Of(Level level) => level switch
    {
        Level.Beginner => 80,
        Level.Intermediate => 75,
        Level.Advanced => 70,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };
}
