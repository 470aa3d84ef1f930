"""What runs Waymark: settings, assembly, the processes and the command line."""
