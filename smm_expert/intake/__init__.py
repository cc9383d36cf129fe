"""Files as people have them become typed profiles."""
