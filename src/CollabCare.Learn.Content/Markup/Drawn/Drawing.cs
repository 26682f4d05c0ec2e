namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>A drawn block whose contents are as they should be.</summary>
abstract class Drawing
{
    /// <summary>True where it reads better with the margin than in the reading column alone.</summary>
    public virtual bool IsWide => false;

    /// <summary>Writes what stands in the figure below its title.</summary>
    public abstract void Write(PageRenderer writer);
}
