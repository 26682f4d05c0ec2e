namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>A drawn block whose contents are as they should be.</summary>
abstract class Drawing
{
    /// <summary>Writes what stands in the figure below its title.</summary>
    public abstract void Write(PageRenderer writer);
}
