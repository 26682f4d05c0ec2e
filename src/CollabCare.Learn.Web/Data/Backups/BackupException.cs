namespace CollabCare.Learn.Web.Data.Backups;

/// <summary>A backup cannot be made or used; its message is the one line to say so.</summary>
public sealed class BackupException(string message) : Exception(message);
