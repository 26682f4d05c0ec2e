namespace CollabCare.Learn.Content.Tests.Checking;

/// <summary>A folder that goes away.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("content-").FullName;

    public string Of(string path) => System.IO.Path.Combine(Path, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
