// Placeholder until the target has files.
